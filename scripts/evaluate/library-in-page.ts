// Owns what the task "library" runs inside the library page, as source text: watching when results are painted, and how long frames take while it scrolls.

/** Sets up the watch. `caveatArm` begins to wait for a key; `caveatTime` then resolves with the milliseconds from that key press to the frame that shows the results of what stands in the field. */
export const WATCH = `(() => {
  let pressed = 0;
  addEventListener('keydown', (event) => { pressed = event.timeStamp; }, true);
  globalThis.caveatArm = () => { globalThis.caveatTime = new Promise((resolve) => {
    pressed = 0;
    const view = document.querySelector('.claims-view');
    const field = document.querySelector('#search');
    const look = () => {
      if (pressed === 0 || view.dataset.found !== field.value) return false;
      observer.disconnect();
      requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => resolve(performance.now() - pressed); channel.port2.postMessage(0); });
      return true;
    };
    const observer = new MutationObserver(look);
    observer.observe(view, { attributes: true, attributeFilter: ['data-found'] });
  }); };
})()`;

/** Scrolls the list: a reader's wheel, a page at a time, and a scroll bar that is dragged. Gives the milliseconds between frames, and what the page's own tasks took of those that were long. */
export const SCROLL = `(async () => {
  const box = document.querySelector('.long-list');
  const frames = [];
  const long = [];
  const observer = new PerformanceObserver((list) => { for (const entry of list.getEntries()) long.push(entry.duration); });
  observer.observe({ type: 'longtask' });
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  let last = await frame();
  const step = async (top) => {
    box.scrollTop = top;
    const now = await frame();
    frames.push(now - last);
    last = now;
  };
  const way = box.scrollHeight - box.clientHeight;
  for (let at = 0; at < 300; at++) await step(box.scrollTop + 120);
  for (let at = 0; at < 100; at++) await step(box.scrollTop + box.clientHeight);
  for (let at = 0; at <= 200; at++) await step((way * at) / 200);
  for (let at = 0; at < 100; at++) await step(way * ((at * 37) % 100) / 100);
  await step(way);
  for (let wait = 0; wait < 100; wait++) { if (![...document.querySelectorAll('.long-row')].some((row) => row.textContent === '…')) break; await new Promise((resolve) => setTimeout(resolve, 50)); }
  observer.disconnect();
  return { frames, long, filled: ![...document.querySelectorAll('.long-row')].some((row) => row.textContent === '…') };
})()`;

/** Counts long tasks from now on; a second call gives them and ends. */
export const BUSY = `(() => {
  if (globalThis.caveatBusy) { const { long, observer } = globalThis.caveatBusy; observer.disconnect(); globalThis.caveatBusy = undefined; return long; }
  const long = [];
  const observer = new PerformanceObserver((list) => { for (const entry of list.getEntries()) long.push(entry.duration); });
  observer.observe({ type: 'longtask' });
  globalThis.caveatBusy = { long, observer };
  return null;
})()`;
