#!/bin/bash
# Runs once, when the data volume is empty: the database and the role that owns it, which is no superuser.
set -euo pipefail
psql --quiet --set ON_ERROR_STOP=1 --set password="$(cat /run/secrets/owner_password)" --username postgres --dbname postgres <<'SQL'
create role groundwork_owner login createdb createrole bypassrls password :'password';
create database groundwork owner groundwork_owner;
SQL
