# What every script of the cluster shares: where things are, its addresses, how to speak and how to fail.
# shellcheck shell=bash disable=SC2034

CLUSTER_HOME=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
CACHE=${PLUMBLINE_CACHE:-$HOME/.cache/plumbline/e2e}
STATE=${PLUMBLINE_STATE:-/tmp/plumbline-e2e}
PKI=$STATE/pki
OWN_KUBECONFIG=$STATE/kubeconfig
PATH=$CACHE/kubernetes:$PATH

NODE=plumbline-e2e
INSTANCE_TYPE=${PLUMBLINE_INSTANCE_TYPE:-local.small}
UPLINK=plumbline-e2e
NETWORK=10.213.0.0/16
HOST_IP=10.213.0.1
NODE_IP=10.213.0.2
SERVICE_NETWORK=10.213.16.0/20
API_SERVICE_IP=10.213.16.1
DNS_SERVICE_IP=10.213.16.10
POD_NETWORK=10.213.128.0/17
CONTAINERD=/run/containerd/containerd.sock

say() { printf '%-28s %s\n' "$1" "$2"; }

fail() {
  printf '%s: %s\n' "$(basename "$0")" "$1" >&2
  exit 1
}

# one_at_a_time SCRIPT ARGUMENT... runs the script again once no other up or down runs. What it starts does not hold the lock.
one_at_a_time() {
  [[ -z ${PLUMBLINE_LOCKED:-} ]] || return 0
  mkdir -p "$CACHE"
  PLUMBLINE_LOCKED=yes exec flock --close "$CACHE/lock" "$@"
}

need_root() { [[ $EUID -eq 0 ]] || fail "the cluster runs containers and needs root; with KUBECONFIG an existing cluster is used instead"; }

need_command() { command -v "$1" >/dev/null || fail "$1 is missing: $2"; }

# Succeeds when KUBECONFIG names a cluster that is not the one these scripts start.
existing_cluster() { [[ -n ${KUBECONFIG:-} && $KUBECONFIG != "$OWN_KUBECONFIG" ]]; }

kube() { kubectl --kubeconfig "$(existing_cluster && echo "$KUBECONFIG" || echo "$OWN_KUBECONFIG")" "$@"; }

# Images are layers where the kernel has overlayfs, and whole copies elsewhere.
SNAPSHOTTER=$(grep -qw overlay /proc/filesystems && echo overlayfs || echo native)

# render FILE prints it with the @NAME@s of the addresses and folders above filled in.
render() {
  local text name
  text=$(<"$1")
  for name in STATE PKI NODE NODE_IP POD_NETWORK DNS_SERVICE_IP CONTAINERD SNAPSHOTTER; do
    text=${text//@$name@/${!name:-}}
  done
  printf '%s\n' "$text"
}

# wait_until SECONDS COMMAND... asks every 0.2 s.
wait_until() {
  local deadline=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    ((SECONDS < deadline)) || return 1
    sleep 0.2
  done
}
