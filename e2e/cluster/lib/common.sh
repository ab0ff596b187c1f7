# What every script of the cluster shares: where things are, its addresses, how to speak and how to fail.
# shellcheck shell=bash disable=SC2034

CLUSTER_HOME=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
CACHE=${PLUMBLINE_CACHE:-$HOME/.cache/plumbline/e2e}
NODE=${PLUMBLINE_CLUSTER:-plumbline-e2e}
STATE=${PLUMBLINE_STATE:-/tmp/$NODE}
PKI=$STATE/pki
OWN_KUBECONFIG=$STATE/kubeconfig
PATH=$CACHE/kubernetes:$PATH

INSTANCE_TYPE=${PLUMBLINE_INSTANCE_TYPE:-local.small}
UPLINK=$NODE
PREFIX=${PLUMBLINE_NETWORK:-10.213}
NETWORK=$PREFIX.0.0/16
HOST_IP=$PREFIX.0.1
NODE_IP=$PREFIX.0.2
SERVICE_NETWORK=$PREFIX.16.0/20
API_SERVICE_IP=$PREFIX.16.1
DNS_SERVICE_IP=$PREFIX.16.10
POD_NETWORK=$PREFIX.128.0/17
# The defaults, 20 and 50 requests a second, would be what hundreds of Jobs at once wait for.
CLIENT_LIMITS=(--kube-api-qps 500 --kube-api-burst 1000)
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
