import { inject, Injectable } from '@angular/core';
import type { Exchange, SharedEntry } from '@groundwork/contract';
import type { Answers } from '@groundwork/homework';
import { DefinitionApi, type HomeworkForm } from '../api/definition-api';
import { ExchangeApi } from '../api/exchange-api';
import { OwnAnswers } from '../api/own-answers';

/** An entry of either partner with what hangs on it. */
export interface OpenExchange {
  readonly id: string;
  readonly mine: boolean;
  readonly title: string;
  readonly submittedAt: string | null;
  readonly definition: HomeworkForm;
  readonly parts: SharedEntry['parts'];
  readonly exchange: Exchange;
}

const nothing: Exchange = {
  joint: false,
  responses: [],
  mayWrite: [],
  closesAt: null,
  settledAt: null,
  forgetAt: null,
  revision: null,
  reach: null,
};

/** Opens an entry, own or the other partner's, as it stands at this moment. */
@Injectable({ providedIn: 'root' })
export class Exchanges {
  private readonly own = inject(OwnAnswers);
  private readonly api = inject(ExchangeApi);
  private readonly definitions = inject(DefinitionApi);

  /** @param mine whose it is, as the list said. @throws ProblemError `not_found` for what isn't there and what isn't shared, which look the same */
  async open(id: string, mine: boolean): Promise<OpenExchange> {
    if (mine) {
      const open = await this.own.open(id);
      const { entry, definition } = open;
      const parts = Object.entries(definition.parts).flatMap(([key, { label }]) => {
        const rows = this.own.rows(open, entry.answers as Answers, key);
        return rows.length > 0 ? [{ key, label, rows: rows.map((row) => ({ ...row, field: row.path })) }] : [];
      });
      return { id, mine, title: entry.title, submittedAt: entry.submittedAt, definition, parts, exchange: entry.exchange ?? nothing };
    }
    const entry = await this.api.shared(id);
    const definition = await this.definitions.load(entry);
    return {
      id,
      mine,
      title: entry.title,
      submittedAt: entry.submittedAt,
      definition,
      parts: entry.parts,
      exchange: entry.exchange ?? nothing,
    };
  }
}
