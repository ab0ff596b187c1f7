# Writes container images without a container engine.
# shellcheck shell=bash

# write_image NAME TAR BINARY packs one static program as the whole of an image.
write_image() {
  local work layer
  work=$(mktemp -d)
  tar -C "$(dirname "$3")" --owner 0 --group 0 --numeric-owner --mtime @0 -cf "$work/layer.tar" "$(basename "$3")"
  layer=$(sha256sum "$work/layer.tar" | cut -d ' ' -f 1)
  printf '{"architecture":"%s","os":"linux","config":{"User":"65532:65532","Entrypoint":["/%s"]},"rootfs":{"type":"layers","diff_ids":["sha256:%s"]}}' \
    "$(go env GOARCH)" "$(basename "$3")" "$layer" >"$work/config.json"
  printf '[{"Config":"config.json","RepoTags":["%s"],"Layers":["layer.tar"]}]' "$1" >"$work/manifest.json"
  tar -C "$work" -cf "$2" manifest.json config.json layer.tar
  rm -r "$work"
}

has_image() { [[ -n $(inside ctr --address "$CONTAINERD" -n k8s.io images list -q "name==$1") ]]; }

# load_image TAR
load_image() { inside ctr --address "$CONTAINERD" -n k8s.io images import --snapshotter "$SNAPSHOTTER" "$(realpath "$1")" >>"$LOGS/images.log" 2>&1; }

# load_program NAME BINARY loads one static program as an image, into whichever cluster is used.
load_program() {
  local archive
  archive=$(mktemp -d)/$1.tar
  write_image "localhost/plumbline-e2e/$1:1" "$archive" "$2"
  "$CLUSTER_HOME/load-image" "$archive"
  rm -r "$(dirname "$archive")"
}
