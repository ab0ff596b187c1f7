"""Plumbline's object detector once more, in Python: the same network, recipe, augmentation and loss on PyTorch.

usage: centres.py FOLDER-OF-BCCD drawn.jsonl SEED [EPOCHS]
Says on standard output when training and prediction begin and end, with the processor time. Each number and rule names the
class of the module `models` that it mirrors.
"""

import dataclasses
import json
import math
import os
import pathlib
import random
import sys
import time
import xml.etree.ElementTree

import numpy
import torch
from PIL import Image
from torch import nn
from torch.nn import functional

LABELS = ("RBC", "WBC", "Platelets")  # BloodCells
DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")  # ComputeDevice


@dataclasses.dataclass(frozen=True)
class Recipe:
    """All numbers, by the class that has them in Java."""

    side: int = 512  # ObjectDetectionTrainer.CHOICE: photographs of 640 x 480 are larger
    stride: int = 4  # CentreTargets
    smallest_deviation: float = 0.55
    deviation_of_size: float = 1 / 9
    neighbour_weight: float = 0.25
    widths: tuple = (16, 32, 64, 96)  # PyramidNetwork
    finest: int = 1
    prior: float = -2.19  # Detector
    passes: int = 12_000  # ObjectDetectionTrainer.EFFORT, for images that are not small
    fewest_epochs: int = 12  # DensePlan.recipe
    most_epochs: int = 60
    smallest_batch: int = 4
    largest_batch: int = 16  # ObjectDetectionTrainer.EFFORT
    objects_per_batch: int = 16
    learning_rate: float = 4e-3
    weight_decay: float = 1e-2
    longest_gradient: float = 10  # ObjectDetectionTrainer
    warm_up: float = 0.15  # Recipe
    last: float = 0.01
    zoom: float = 0.22  # Placement
    stretch: float = 0.08
    contrast: float = 0.2  # Canvas
    brightness: float = 25
    smallest_share: float = 0.4  # BoxVariation
    lowest_score: float = 0.05  # Peaks
    most_boxes: int = 200
    same_object: float = 0.5
    largest_log_size: float = 8

    def epochs(self, objects):
        return min(self.most_epochs, max(self.fewest_epochs, self.passes // objects))

    def batch(self, objects):
        return min(self.largest_batch, max(self.smallest_batch, objects // self.objects_per_batch))

    def rate_at(self, progress):
        if progress < self.warm_up:
            return self.learning_rate * max(self.last, progress / self.warm_up)
        fallen = (progress - self.warm_up) / (1 - self.warm_up)
        return self.learning_rate * (self.last + (1 - self.last) * 0.5 * (1 + math.cos(math.pi * fallen)))


RECIPE = Recipe()


class Photograph:
    """A photograph at the size at which the network looks at it, and its boxes there: class, left, top, right, bottom."""

    def __init__(self, folder, name):
        image = Image.open(folder / "JPEGImages" / f"{name}.jpg").convert("RGB")
        self.original = image.size
        scale = RECIPE.side / max(image.size)
        size = [max(1, round(length * scale)) for length in image.size]
        self.pixels = torch.from_numpy(numpy.array(image.resize(size, Image.Resampling.BILINEAR))).to(DEVICE).permute(2, 0, 1).float()
        self.scale = [size[0] / image.size[0], size[1] / image.size[1]]
        self.boxes = self.read(xml.etree.ElementTree.parse(folder / "Annotations" / f"{name}.xml"))

    def read(self, annotation):
        boxes = []
        for each in annotation.getroot().iter("object"):
            left, top, right, bottom = (int(each.find(f"bndbox/{key}").text) for key in ("xmin", "ymin", "xmax", "ymax"))
            if right > left and bottom > top:
                edges = numpy.array([left - 1, top - 1, right, bottom]) * (self.scale + self.scale)
                boxes.append([LABELS.index(each.find("name").text), *edges])
        return numpy.array(boxes, dtype=float).reshape(-1, 5)


def read(folder, split):
    names = (folder / "ImageSets" / "Main" / f"{split}.txt").read_text().split()
    return names, [Photograph(folder, name) for name in names]


class Normalisation:
    """Mean and deviation of each channel over the training photographs (Normalisation)."""

    def __init__(self, photographs):
        sums = sum(p.pixels.sum((1, 2), dtype=torch.float64) for p in photographs)
        squares = sum(p.pixels.double().square().sum((1, 2)) for p in photographs)
        count = sum(p.pixels[0].numel() for p in photographs)
        self.mean = (sums / count / 255).float().reshape(3, 1, 1)
        self.deviation = (squares / count / 255**2 - (sums / count / 255) ** 2).sqrt().float().reshape(3, 1, 1)

    def of(self, pixels):
        return (pixels / 255 - self.mean) / self.deviation

    def padded(self, pixels):
        canvas = torch.zeros(1, 3, RECIPE.side, RECIPE.side, device=DEVICE)
        canvas[0, :, : pixels.shape[1], : pixels.shape[2]] = self.of(pixels)
        return canvas


def vary(photograph, normalisation, source):
    """Lays a photograph anywhere on the square, and its boxes with it (Placement, Canvas, BoxVariation)."""
    side = RECIPE.side
    _, height, width = photograph.pixels.shape
    zoom = math.exp(source.uniform(-RECIPE.zoom, RECIPE.zoom))
    stretch = math.exp(source.uniform(-RECIPE.stretch, RECIPE.stretch))
    zoom_x, zoom_y = zoom * stretch, zoom / stretch
    left = source.uniform(min(0, side - width * zoom_x), max(0, side - width * zoom_x))
    top = source.uniform(min(0, side - height * zoom_y), max(0, side - height * zoom_y))
    if source.random() < 0.5:
        left, zoom_x = left + width * zoom_x, -zoom_x
    pixels = lay(photograph.pixels, (zoom_x, zoom_y, left, top), normalisation, source)
    return normalisation.of(pixels), placed(photograph.boxes, zoom_x, zoom_y, left, top)


def lay(pixels, placement, normalisation, source):
    zoom_x, zoom_y, left, top = placement
    _, height, width = pixels.shape
    middles = torch.arange(RECIPE.side, device=DEVICE) + 0.5
    x, y = (middles - left) / zoom_x, (middles - top) / zoom_y
    grid = torch.stack(torch.meshgrid(2 * x / width - 1, 2 * y / height - 1, indexing="xy"), -1)
    laid = functional.grid_sample(pixels[None], grid[None], mode="bilinear", padding_mode="border", align_corners=False)[0]
    gain = 1 + RECIPE.contrast * torch.tensor([source.uniform(-1, 1) for _ in range(3)], device=DEVICE).reshape(3, 1, 1)
    bias = RECIPE.brightness * torch.tensor([source.uniform(-1, 1) for _ in range(3)], device=DEVICE).reshape(3, 1, 1)
    mean = 255 * normalisation.mean
    inside = ((y > 0) & (y < height))[:, None] & ((x > 0) & (x < width))[None]
    return torch.where(inside, gain * (laid - mean) + mean + bias, mean).round().clamp(0, 255)


def placed(boxes, zoom_x, zoom_y, left, top):
    across = numpy.sort(boxes[:, [1, 3]] * zoom_x + left, axis=1)
    down = boxes[:, [2, 4]] * zoom_y + top
    whole = (across[:, 1] - across[:, 0]) * (down[:, 1] - down[:, 0])
    across, down = across.clip(0, RECIPE.side), down.clip(0, RECIPE.side)
    area = (across[:, 1] - across[:, 0]) * (down[:, 1] - down[:, 0])
    kept = (area > 0) & (area >= RECIPE.smallest_share * whole)
    return numpy.column_stack([boxes[:, 0], across[:, 0], down[:, 0], across[:, 1], down[:, 1]])[kept]


class Targets:
    """What the network should say about a batch (CentreTargets)."""

    def __init__(self, images):
        side = RECIPE.side // RECIPE.stride
        self.heat = numpy.zeros((len(images), len(LABELS), side, side), numpy.float32)
        self.geometry = numpy.zeros((len(images), 4, side, side), numpy.float32)
        self.weight = numpy.zeros((len(images), 1, side, side), numpy.float32)
        self.objects = sum(len(boxes) for boxes in images)
        for image, boxes in enumerate(images):
            for box in boxes:
                self.add(image, box, side)

    def add(self, image, box, side):
        label = int(box[0])
        x, y = (box[1] + box[3]) / 2 / RECIPE.stride, (box[2] + box[4]) / 2 / RECIPE.stride
        width, height = (box[3] - box[1]) / RECIPE.stride, (box[4] - box[2]) / RECIPE.stride
        column, row = min(side - 1, int(x)), min(side - 1, int(y))
        bell = numpy.outer(self.bell(side, row, height), self.bell(side, column, width))
        numpy.maximum(self.heat[image, label], bell, out=self.heat[image, label])
        for r in range(max(0, row - 1), min(side - 1, row + 1) + 1):
            for c in range(max(0, column - 1), min(side - 1, column + 1) + 1):
                near = 1 if (r, c) == (row, column) else RECIPE.neighbour_weight
                if near > self.weight[image, 0, r, c]:
                    self.weight[image, 0, r, c] = near
                    self.geometry[image, :, r, c] = (math.log(width), math.log(height), x - c - 0.5, y - r - 0.5)

    @staticmethod
    def bell(side, middle, size):
        deviation = max(RECIPE.smallest_deviation, size * RECIPE.deviation_of_size)
        return numpy.exp(-(((numpy.arange(side) - middle) / deviation) ** 2) / 2)


def loss_of(output, targets):
    """Penalty-reduced focal loss of the heat maps, absolute errors of the geometry (CentreLoss)."""
    logits, geometry = output[:, : len(LABELS)], output[:, len(LABELS) :]
    heat, wanted, weight = (torch.from_numpy(each).to(DEVICE) for each in (targets.heat, targets.geometry, targets.weight))
    probability = logits.sigmoid()
    middle = (heat >= 0.9999).float()
    present = (1 - probability).square() * functional.softplus(-logits) * middle
    elsewhere = probability.square() * functional.softplus(logits) * (1 - heat).pow(4) * (1 - middle)
    errors = ((geometry - wanted).abs() * weight).sum()
    return ((present + elsewhere).sum() + errors) / max(1, targets.objects)


class Pyramid(nn.Module):
    """PyramidNetwork and Convolutions."""

    def __init__(self):
        super().__init__()
        widths, finest = RECIPE.widths, RECIPE.finest
        inputs = (3, *widths)
        self.down = nn.ModuleList(
            nn.Sequential(*self.step(inputs[i], width, 2), *(() if i == 0 else self.step(width, width, 1)))
            for i, width in enumerate(widths)
        )
        self.up = nn.ModuleList(
            nn.Sequential(
                *self.step(widths[i + 1] + widths[i], widths[i], 1),
                *(self.step(widths[i], widths[i], 1) if i == finest else ()),
            )
            for i in range(len(widths) - 2, finest - 1, -1)
        )
        self.head = nn.Conv2d(widths[finest], len(LABELS) + 4, 1)
        self.register_buffer("offsets", torch.tensor([RECIPE.prior] * len(LABELS) + [0.0] * 4).reshape(1, -1, 1, 1))
        for each in self.modules():
            if isinstance(each, nn.Conv2d):
                nn.init.normal_(each.weight, 0, math.sqrt(2 / each.weight[0].numel()))
        nn.init.zeros_(self.head.bias)

    @staticmethod
    def step(inputs, width, stride):
        return nn.Conv2d(inputs, width, 3, stride, 1, bias=False), nn.BatchNorm2d(width), nn.ReLU()

    def forward(self, image):
        levels = []
        for stage in self.down:
            image = stage(image)
            levels.append(image)
        for stage, finer in zip(self.up, levels[-2::-1]):
            image = stage(torch.cat([finer, functional.interpolate(image, size=finer.shape[2:], mode="nearest")], 1))
        return self.head(image) + self.offsets


def train(photographs, normalisation, seed, epochs):
    """Fit and Adam."""
    source = random.Random(seed)
    torch.manual_seed(seed)
    network = Pyramid().to(DEVICE).train()
    decayed = [p for p in network.parameters() if p.dim() > 1]
    others = [p for p in network.parameters() if p.dim() <= 1]
    groups = [{"params": decayed, "weight_decay": RECIPE.weight_decay}, {"params": others, "weight_decay": 0}]
    adam = torch.optim.AdamW(groups, RECIPE.learning_rate)
    batches = max(1, round(len(photographs) / RECIPE.batch(len(photographs))))
    for epoch in range(epochs):
        order = source.sample(photographs, len(photographs))
        for b in range(batches):
            for group in adam.param_groups:
                group["lr"] = RECIPE.rate_at((epoch + b / batches) / epochs)
            some = order[len(order) * b // batches : len(order) * (b + 1) // batches]
            varied = [vary(each, normalisation, source) for each in some]
            targets = Targets([boxes for _, boxes in varied])
            loss = loss_of(network(torch.stack([pixels for pixels, _ in varied])), targets)
            adam.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), RECIPE.longest_gradient)
            adam.step()
    return network.eval()


def drawn(network, normalisation, photograph):
    """Detector and Peaks."""
    with torch.no_grad():
        output = network(normalisation.padded(photograph.pixels))[0].cpu()
    heat = output[: len(LABELS)]
    peaks = (heat >= functional.max_pool2d(heat[None], 3, 1, 1)[0]) & (heat.sigmoid() >= RECIPE.lowest_score)
    candidates = []
    for label, row, column in peaks.nonzero().tolist():
        log_width, log_height, x, y = output[len(LABELS) :, row, column].tolist()
        width, height = (RECIPE.stride * math.exp(min(RECIPE.largest_log_size, each)) for each in (log_width, log_height))
        x, y = RECIPE.stride * (column + 0.5 + x), RECIPE.stride * (row + 0.5 + y)
        left, right = max(0, (x - width / 2) / photograph.scale[0]), min(photograph.original[0], (x + width / 2) / photograph.scale[0])
        top, bottom = max(0, (y - height / 2) / photograph.scale[1]), min(photograph.original[1], (y + height / 2) / photograph.scale[1])
        if right > left and bottom > top:
            candidates.append((heat[label, row, column].sigmoid().item(), label, left, top, right, bottom))
    return unlike(sorted(candidates, reverse=True))


def unlike(surest_first):
    kept = []
    for score, *box in surest_first:
        known = any(other[0] == box[0] and overlap(other, box) > RECIPE.same_object for _, other in kept)
        if not known and len(kept) < RECIPE.most_boxes:
            kept.append((score, box))
    return [
        {"class": label, "left": left, "top": top, "width": right - left, "height": bottom - top, "score": score}
        for score, (label, left, top, right, bottom) in kept
    ]


def overlap(one, other):
    across = min(one[3], other[3]) - max(one[1], other[1])
    down = min(one[4], other[4]) - max(one[2], other[2])
    common = max(0, across) * max(0, down)
    areas = sum((box[3] - box[1]) * (box[4] - box[2]) for box in (one, other))
    return common / (areas - common)


def say(what, number):
    print(what, number, flush=True)


def main(folder, target, seed, epochs=None):
    torch.set_num_threads(int(os.environ.get("PLUMBLINE_THREADS") or os.cpu_count()))
    folder = pathlib.Path(folder)
    say("train begins", time.process_time())
    _, photographs = read(folder, "train")
    normalisation = Normalisation(photographs)
    epochs = int(epochs or RECIPE.epochs(len(photographs)))
    network = train(photographs, normalisation, int(seed), epochs)
    say("train ends", time.process_time())
    say("epochs", epochs)
    say("predict begins", time.process_time())
    names, photographs = read(folder, "test")
    answers = [drawn(network, normalisation, each) for each in photographs]
    say("predict ends", time.process_time())
    lines = [json.dumps({"image": name, "boxes": boxes}) for name, boxes in zip(names, answers)]
    pathlib.Path(target).write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    main(*sys.argv[1:])
