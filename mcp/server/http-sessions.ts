/** What one client on the network has. */
export interface HttpSession {
  /** Requests and streams that are open right now. */
  open: number;
  lastUsed: number;
  close(): Promise<void>;
}

const most = 256;
const idleMinutes = 30;

/** The sessions of a server, by their ids. A client that goes away without a word is forgotten after half an hour. */
export class HttpSessions<T extends HttpSession> {
  private readonly sessions = new Map<string, T>();

  constructor() {
    setInterval(() => this.closeIdle(), 60_000).unref();
  }

  get(id: string): T | undefined {
    return this.sessions.get(id);
  }

  /** Makes room for it where there is none, at the cost of the one that was silent for longest. */
  add(id: string, session: T): void {
    if (this.sessions.size >= most) this.closeOldest();
    this.sessions.set(id, session);
  }

  remove(id: string): void {
    this.sessions.delete(id);
  }

  async closeAll(): Promise<void> {
    await Promise.allSettled([...this.sessions.values()].map((session) => session.close()));
    this.sessions.clear();
  }

  private closeIdle(): void {
    const before = Date.now() - idleMinutes * 60_000;
    for (const [id, session] of this.sessions) if (session.open === 0 && session.lastUsed < before) this.close(id);
  }

  private closeOldest(): void {
    const [oldest] = [...this.sessions].sort(
      ([, a], [, b]) => Number(a.open > 0) - Number(b.open > 0) || a.lastUsed - b.lastUsed,
    );
    if (oldest) this.close(oldest[0]);
  }

  private close(id: string): void {
    const session = this.sessions.get(id);
    this.sessions.delete(id);
    void session?.close().catch(() => {});
  }
}
