import pg from 'pg';

export const ownerName = 'groundwork_owner';
export const databaseName = 'groundwork';

/**
 * Makes the database and the role that owns it, if they are missing. The owner makes roles and databases and may hand on
 * BYPASSRLS to the helper functions' role, and is no superuser: what migrates here migrates on a rented server too.
 * @param {string} superuserUrl @param {string} password the owner's
 */
export async function ensureOwner(superuserUrl, password) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    // Of two starts at once, the second waits here and finds everything made.
    await client.query('select pg_advisory_lock(726174)');
    const role = await client.query('select 1 from pg_roles where rolname = $1', [ownerName]);
    if (role.rowCount === 0) {
      const secret = client.escapeLiteral(password);
      await client.query(`create role ${ownerName} login createdb createrole bypassrls password ${secret}`);
    }
    const database = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (database.rowCount === 0) await client.query(`create database ${databaseName} owner ${ownerName}`);
  } finally {
    await client.end();
  }
}
