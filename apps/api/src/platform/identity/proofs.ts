import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config';
import { deriveKey } from '../crypto/derive-key';

/** Makes the proofs that `sec.check_proof` asks for: only this process can, SQL injected into a statement cannot. */
@Injectable()
export class Proofs {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    this.key = deriveKey(config.secret, 'database proof');
  }

  /** The last two arguments of a function that wants a proof: when it was issued (seconds; good for a minute) and the proof. */
  of(message: string): [issued: number, proof: Buffer] {
    // The machine's time: the database holds it against its own.
    const issued = Math.floor(Date.now() / 1000);
    return [issued, createHmac('sha256', this.key).update(`${message}|${issued}`).digest()];
  }
}
