import type { Size } from './point';
import type { Viewport } from './viewport';

const OVERVIEW_SIDE = 4096;
const TILE_SIDE = 1024;
const MOST_TILES = 48;

/**
 * The image of a task, up to 10,000 x 10,000 pixels and more. Small ones are drawn as they are. Of large ones a smaller copy is drawn as
 * long as it has enough pixels for the screen, and else only the tiles in sight.
 */
export class Picture {
  private readonly tiles = new Map<string, ImageBitmap | undefined>();

  /** Called when there is more to draw than before. */
  arrived: () => void = () => {};

  private constructor(
    private readonly full: ImageBitmap,
    private readonly overview: ImageBitmap,
  ) {}

  /** Decodes the image, turned as its Exif orientation says. */
  static async of(blob: Blob): Promise<Picture> {
    const full = await createImageBitmap(blob);
    const shrink = OVERVIEW_SIDE / Math.max(full.width, full.height);
    if (shrink >= 1) return new Picture(full, full);
    const resizeWidth = Math.max(1, Math.round(full.width * shrink));
    const resizeHeight = Math.max(1, Math.round(full.height * shrink));
    const overview = await createImageBitmap(full, { resizeWidth, resizeHeight, resizeQuality: 'medium' });
    return new Picture(full, overview);
  }

  get size(): Size {
    return { width: this.full.width, height: this.full.height };
  }

  close(): void {
    for (const tile of this.tiles.values()) tile?.close();
    this.tiles.clear();
    this.overview.close();
    this.full.close();
  }

  /** Draws what is in sight of it. The context has CSS pixels as its unit. */
  draw(context: CanvasRenderingContext2D, view: Viewport, stage: Size, density: number): void {
    context.imageSmoothingEnabled = view.scale * density < 3;
    context.imageSmoothingQuality = 'medium';
    const { width, height } = this.size;
    context.drawImage(this.overview, view.x, view.y, width * view.scale, height * view.scale);
    if (this.overview !== this.full && view.scale * density > this.overview.width / width) this.drawTiles(context, view, stage);
  }

  private drawTiles(context: CanvasRenderingContext2D, view: Viewport, stage: Size): void {
    const side = TILE_SIDE * view.scale;
    const { width, height } = this.size;
    const last = { x: Math.ceil(width / TILE_SIDE) - 1, y: Math.ceil(height / TILE_SIDE) - 1 };
    for (let row = Math.max(0, Math.floor(-view.y / side)); row <= last.y && row * side + view.y < stage.height; row++) {
      for (let column = Math.max(0, Math.floor(-view.x / side)); column <= last.x && column * side + view.x < stage.width; column++) {
        const tile = this.tile(column, row);
        if (tile === undefined) continue;
        const left = column * side + view.x;
        context.drawImage(tile, left, row * side + view.y, tile.width * view.scale, tile.height * view.scale);
      }
    }
  }

  /** The tile, or nothing until it is there. Those that were not in sight for the longest time are given up. */
  private tile(column: number, row: number): ImageBitmap | undefined {
    const key = `${column},${row}`;
    const tile = this.tiles.get(key);
    if (tile === undefined && !this.tiles.has(key)) void this.cut(key, column * TILE_SIDE, row * TILE_SIDE);
    this.tiles.delete(key);
    this.tiles.set(key, tile);
    return tile;
  }

  private async cut(key: string, left: number, top: number): Promise<void> {
    const { width, height } = this.size;
    const tile = await createImageBitmap(this.full, left, top, Math.min(TILE_SIDE, width - left), Math.min(TILE_SIDE, height - top));
    this.tiles.set(key, tile);
    for (const [oldest, old] of this.tiles) {
      if (this.tiles.size <= MOST_TILES) break;
      this.tiles.delete(oldest);
      old?.close();
    }
    this.arrived();
  }
}
