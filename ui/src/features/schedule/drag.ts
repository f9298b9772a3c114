/**
 * Taking a tile with the pointer. Pointer Events, not the web view's own drag and drop: that one is swallowed by the
 * desktop window on Windows, and cannot be called off with Escape.
 */
export interface Grip {
  /** The pointer is over this point, `grip` px below the tile's head; once a frame at most. */
  over: (x: number, y: number, grip: number) => void;
  drop: () => void;
  stop: () => void;
}

/** The lowest strip of a tile lengthens it; a tile too low for both is only moved. */
const EDGE_OF_TILE_PX = 7;
const LOWEST_WITH_EDGE_PX = 20;

export function isAtEdge(event: PointerEvent): boolean {
  if (!(event.currentTarget instanceof HTMLElement)) return false;
  const tile = event.currentTarget.getBoundingClientRect();
  return tile.height >= LOWEST_WITH_EDGE_PX && tile.bottom - event.clientY <= EDGE_OF_TILE_PX;
}

const SLACK_PX = 5;
const EDGE_PX = 28;
const EDGE_SPEED_PX = 10;

/** Follows the pointer from `event` on. Less than a few pixels is a click and stays one. */
export function hold(event: PointerEvent, scroller: HTMLElement, begin: () => Grip): void {
  if (event.button !== 0 || !(event.currentTarget instanceof HTMLElement)) return;
  const tile = event.currentTarget;
  const gripPx = event.clientY - tile.getBoundingClientRect().top;
  const [startX, startY] = [event.clientX, event.clientY];
  let [x, y] = [startX, startY];
  let grip: Grip | null = null;
  let frame = 0;

  const draw = (): void => {
    frame = 0;
    if (!grip) return;
    const edge = scroller.getBoundingClientRect();
    const speed = y > edge.bottom - EDGE_PX ? EDGE_SPEED_PX : y < edge.top + EDGE_PX * 2 ? -EDGE_SPEED_PX : 0;
    const before = scroller.scrollTop;
    if (speed !== 0) scroller.scrollTop += speed;
    grip.over(x, y, gripPx);
    if (scroller.scrollTop !== before) frame = requestAnimationFrame(draw);
  };

  const onMove = (e: PointerEvent): void => {
    if (e.pointerId !== event.pointerId) return;
    [x, y] = [e.clientX, e.clientY];
    if (!grip) {
      if (Math.hypot(x - startX, y - startY) < SLACK_PX) return;
      grip = begin();
      tile.setPointerCapture(event.pointerId);
    }
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  const end = (dropped: boolean): void => {
    cancelAnimationFrame(frame);
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', onCancel);
    window.removeEventListener('keydown', onKey, { capture: true });
    if (!grip) return;
    if (dropped) grip.over(x, y, gripPx);
    // The click that the browser makes of the same press is not meant.
    const swallow = (e: Event): void => {
      e.stopPropagation();
      e.preventDefault();
    };
    window.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
    if (dropped) grip.drop();
    else grip.stop();
  };
  const onUp = (e: PointerEvent): void => {
    if (e.pointerId !== event.pointerId) return;
    [x, y] = [e.clientX, e.clientY];
    end(true);
  };
  const onCancel = (): void => end(false);
  const onKey = (e: KeyboardEvent): void => {
    if (e.key !== 'Escape' || !grip) return;
    e.preventDefault();
    e.stopImmediatePropagation();
    end(false);
  };
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', onCancel);
  window.addEventListener('keydown', onKey, { capture: true });
}
