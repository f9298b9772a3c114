/** Where the person is, and has been. Kept in memory: the web view itself never navigates. */
import type { ScreenParams } from './screens';

export interface Place {
  screen: string;
  params: ScreenParams;
}

const HOME: Place = { screen: 'today', params: {} };
const LONGEST_WAY = 100;

class Router {
  private way = $state.raw<Place[]>([HOME]);
  private at = $state(0);

  get place(): Place {
    return this.way[this.at] ?? HOME;
  }

  /** Goes to a screen; going where one already is adds no step. */
  go(screen: string, params: ScreenParams = {}): void {
    const next = { screen, params };
    if (JSON.stringify(next) === JSON.stringify(this.place)) return;
    const way = [...this.way.slice(0, this.at + 1), next].slice(-LONGEST_WAY);
    this.way = way;
    this.at = way.length - 1;
  }

  /** Changes the parameters of this screen without a new step (the date shown, a filter). */
  stay(params: ScreenParams): void {
    this.way = this.way.map((place, at) => (at === this.at ? { ...place, params } : place));
  }

  back(): void {
    this.at = Math.max(0, this.at - 1);
  }

  forward(): void {
    this.at = Math.min(this.way.length - 1, this.at + 1);
  }

  /** Starts the way anew. */
  begin(screen: string, params: ScreenParams = {}): void {
    this.way = [{ screen, params }];
    this.at = 0;
  }
}

export const router = new Router();
