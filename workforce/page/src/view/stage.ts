import { Observable } from '../ui/observable';
import type { Picture } from './picture';
import type { Point, Size } from './point';
import { type Viewport, fitted, panned, showing, toImage, zoomed } from './viewport';

/** Draws one sheet of the stage, over what it drew there before. The context's unit is the CSS pixel. */
export interface Painter {
  /** Most pixels of the sheet to a CSS pixel. */
  readonly mostDensity: number;
  paint(context: CanvasRenderingContext2D, view: Viewport, stage: Size): void;
}

/** Factors; 1 for as it is. */
export interface Light {
  readonly brightness: number;
  readonly contrast: number;
}

interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly painter: Painter;
}

/** An image that can be zoomed and panned, with sheets over it on which tools draw. */
export class Stage extends Observable {
  /** Whether a key holds it, so that every pointer moves the image. */
  isHeld = false;

  private current: Viewport = { scale: 1, x: 0, y: 0 };
  private size: Size = { width: 0, height: 0 };
  private sheets: Sheet[] = [];
  private frame = 0;
  private isFitted = true;
  private shownLight: Light = { brightness: 1, contrast: 1 };
  private resizing: ResizeObserver | undefined;

  constructor(
    readonly picture: Picture,
    private readonly painters: readonly Painter[],
  ) {
    super();
    picture.arrived = () => this.redraw();
  }

  get view(): Viewport {
    return this.current;
  }

  get extent(): Size {
    return this.size;
  }

  get centre(): Point {
    return { x: this.size.width / 2, y: this.size.height / 2 };
  }

  /** The part of the image in the middle of what is in sight. */
  get placeInSight(): Point {
    return toImage(this.current, this.centre);
  }

  /** Shows itself in the element, until the function that it gives back is called. */
  mount(host: HTMLElement): () => void {
    const all: Painter[] = [this.picturePainter(), ...this.painters];
    this.sheets = all.map((painter) => ({ canvas: host.appendChild(document.createElement('canvas')), painter }));
    this.resizing = new ResizeObserver(() => this.resize({ width: host.clientWidth, height: host.clientHeight }));
    this.resizing.observe(host);
    return () => {
      this.resizing?.disconnect();
      cancelAnimationFrame(this.frame);
      for (const sheet of this.sheets) sheet.canvas.remove();
      this.sheets = [];
    };
  }

  fit(): void {
    this.isFitted = true;
    this.show(fitted(this.picture.size, this.size));
  }

  zoom(factor: number, at: Point = this.centre): void {
    this.isFitted = false;
    this.show(zoomed(this.current, factor, at, this.picture.size, this.size));
  }

  pan(dx: number, dy: number): void {
    this.isFitted = false;
    this.show(panned(this.current, dx, dy, this.picture.size, this.size));
  }

  /** Pans so that the place in the image can be seen. */
  reveal(place: Point): void {
    const view = showing(this.current, place, this.picture.size, this.size);
    if (view !== this.current) this.show(view);
  }

  /** How bright and rich in contrast the image is shown; the sheets over it are not changed. */
  get light(): Light {
    return this.shownLight;
  }

  adjust(light: Light): void {
    this.shownLight = light;
    const sheet = this.sheets[0];
    if (sheet) sheet.canvas.style.filter = `brightness(${light.brightness}) contrast(${light.contrast})`;
  }

  /** Draws all sheets, or one painter's, before the next frame. */
  readonly redraw = (painter?: Painter): void => {
    if (painter === undefined) this.stale = undefined;
    else if (this.frame === 0) this.stale = new Set([painter]);
    else this.stale?.add(painter);
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.draw());
  };

  /** What is to be drawn, or all when there is no set. */
  private stale: Set<Painter> | undefined;

  private show(view: Viewport): void {
    this.current = view;
    this.redraw();
    this.notify();
  }

  private resize(size: Size): void {
    if (size.width === 0 || size.height === 0) return;
    this.size = size;
    for (const { canvas, painter } of this.sheets) {
      const density = densityOf(painter);
      canvas.width = Math.round(size.width * density);
      canvas.height = Math.round(size.height * density);
    }
    if (this.isFitted) this.current = fitted(this.picture.size, size);
    // At once, since a canvas that is resized is blank.
    this.stale = undefined;
    this.draw();
    this.notify();
  }

  private draw(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    for (const { canvas, painter } of this.sheets) {
      if (this.stale !== undefined && !this.stale.has(painter)) continue;
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      const density = densityOf(painter);
      context.setTransform(density, 0, 0, density, 0, 0);
      painter.paint(context, this.current, this.size);
    }
  }

  private picturePainter(): Painter {
    const mostDensity = 2;
    return {
      mostDensity,
      paint: (context, view, stage) => {
        context.clearRect(0, 0, stage.width, stage.height);
        this.picture.draw(context, view, stage, Math.min(mostDensity, devicePixelRatio));
      },
    };
  }
}

function densityOf(painter: Painter): number {
  return Math.min(painter.mostDensity, Math.max(1, devicePixelRatio));
}
