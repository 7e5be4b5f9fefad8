/** Shows the preview as wide as a phone, a tablet or a desk: a wider page than there is room for is made smaller. */
import { WIDTHS } from './view.js';

/**
 * @param {HTMLElement} stage
 * @param {HTMLIFrameElement} frame
 * @returns {(width: string | undefined) => void} Changes the width.
 */
export function startStage(stage, frame) {
  /** @type {string | undefined} */
  let width;
  const fit = () => {
    const { clientWidth: room, clientHeight: height } = stage;
    const pixels = WIDTHS[width ?? ''] ?? room;
    const scale = Math.min(1, room / pixels);
    frame.style.inlineSize = `${pixels}px`;
    frame.style.blockSize = `${height / scale}px`;
    frame.style.transform = scale < 1 ? `scale(${scale})` : '';
    stage.classList.toggle('narrow', pixels < room);
  };
  new ResizeObserver(fit).observe(stage);
  return (chosen) => {
    width = chosen;
    fit();
  };
}
