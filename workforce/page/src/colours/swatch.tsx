import { useLayoutEffect, useRef } from 'preact/hooks';
import { rgb } from './palette';
import { isInked, patternOf } from './patterns';

const SIDE = 20;

/** A label's colour, and its pattern where masks show it. */
export function Swatch({ label, colour, hasPattern }: { readonly label: number; readonly colour: string; readonly hasPattern: boolean }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) draw(context, hasPattern ? patternOf(label) : 0, colour);
  }, [label, colour, hasPattern]);
  return <canvas ref={canvas} class="swatch" width={SIDE} height={SIDE} aria-hidden="true" />;
}

function draw(context: CanvasRenderingContext2D, pattern: number, colour: string): void {
  const [red, green, blue] = rgb(colour);
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const share = isInked(pattern, x, y) ? 1 : 0.35;
      context.fillStyle = `rgb(${red} ${green} ${blue} / ${share})`;
      context.clearRect(x, y, 1, 1);
      context.fillRect(x, y, 1, 1);
    }
  }
}
