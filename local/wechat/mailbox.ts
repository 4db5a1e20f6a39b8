import type Libsql from 'libsql';

export type Consent = 'accept' | 'reject' | 'ban';

export interface SentMessage {
  id: number;
  /** Epoch ms. */
  at: number;
  openid: string;
  templateId: string;
  page: string;
  data: Record<string, string>;
}

/** Consents given and messages delivered, in the store's own database so that they survive like everything else. */
export class Mailbox {
  constructor(private readonly db: Libsql.Database) {
    db.exec(
      'CREATE TABLE IF NOT EXISTS wx_consents (openid TEXT, template TEXT, credits INTEGER NOT NULL, banned INTEGER NOT NULL, PRIMARY KEY (openid, template))',
    );
    db.exec(
      'CREATE TABLE IF NOT EXISTS wx_messages (id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, openid TEXT NOT NULL, template TEXT NOT NULL, page TEXT NOT NULL, data TEXT NOT NULL)',
    );
    db.exec('CREATE INDEX IF NOT EXISTS wx_messages_person ON wx_messages (openid, id)');
  }

  /** Every acceptance is worth one message; a ban refuses all until the person accepts again. */
  consent(openid: string, templateId: string, result: Consent): void {
    this.db
      .prepare(
        'INSERT INTO wx_consents VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE SET credits = credits + ?3, banned = CASE WHEN ?3 = 1 THEN 0 WHEN ?4 = 1 THEN 1 ELSE banned END',
      )
      .run(openid, templateId, result === 'accept' ? 1 : 0, result === 'ban' ? 1 : 0);
  }

  credits(openid: string, templateId: string): number {
    const row = this.db
      .prepare('SELECT credits FROM wx_consents WHERE openid = ? AND template = ? AND banned = 0')
      .raw()
      .get(openid, templateId) as [number] | undefined;
    return row?.[0] ?? 0;
  }

  /** Delivers one message and spends one credit, together. */
  deliver(message: Omit<SentMessage, 'id'>): void {
    this.db.exec('BEGIN IMMEDIATE');
    try {
      this.db
        .prepare('UPDATE wx_consents SET credits = credits - 1 WHERE openid = ? AND template = ?')
        .run(message.openid, message.templateId);
      this.db
        .prepare('INSERT INTO wx_messages (at, openid, template, page, data) VALUES (?, ?, ?, ?, ?)')
        .run(message.at, message.openid, message.templateId, message.page, JSON.stringify(message.data));
      this.db.exec('COMMIT');
    } catch (error) {
      this.db.exec('ROLLBACK');
      throw error;
    }
  }

  /** Newest first. */
  messages(openid: string | null, limit: number): SentMessage[] {
    const columns = 'SELECT id, at, openid, template, page, data FROM wx_messages';
    const rows = openid
      ? this.db.prepare(`${columns} WHERE openid = ? ORDER BY id DESC LIMIT ?`).raw().all(openid, limit)
      : this.db.prepare(`${columns} ORDER BY id DESC LIMIT ?`).raw().all(limit);
    return (rows as [number, number, string, string, string, string][]).map(([id, at, to, templateId, page, data]) => ({
      id,
      at,
      openid: to,
      templateId,
      page,
      data: JSON.parse(data) as Record<string, string>,
    }));
  }
}
