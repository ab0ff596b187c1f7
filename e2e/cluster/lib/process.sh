# The cluster's processes live in network, mount and process namespaces of their own. A file pids/NAME holds the process id and the start
# time of each, so that no other process that got the same id is ever taken for it.
# shellcheck shell=bash

PIDS=$STATE/pids
LOGS=$STATE/logs

# identity PID prints "PID START_TIME", or nothing when there is no such process or it has ended and is only not collected yet.
identity() {
  local stat fields
  stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
  read -ra fields <<<"${stat##*) }"
  [[ ${fields[0]} != Z ]] && echo "$1 ${fields[19]}"
}

is_recorded() {
  local pid
  read -r pid _ 2>/dev/null <"$PIDS/$1" || return 1
  [[ $(identity "$pid") == "$(<"$PIDS/$1")" ]]
}

namespaces_exist() { is_recorded namespaces; }

# inside COMMAND... runs it within the cluster's namespaces.
inside() {
  local pid
  read -r pid _ <"$PIDS/namespaces"
  nsenter --net="/proc/$pid/ns/net" --mount="/proc/$pid/ns/mnt" --pid="/proc/$pid/ns/pid_for_children" -- "$@"
}

make_cgroups() {
  local hierarchy
  for hierarchy in /sys/fs/cgroup $(find /sys/fs/cgroup -mindepth 1 -maxdepth 1 -type d -exec test -e '{}/cgroup.procs' ';' -print); do
    [[ ! -e $hierarchy/cgroup.procs ]] || mkdir -p "$hierarchy/$NODE"
  done
}

# Those that pods left hold the kubelet up for seconds each.
remove_cgroups() {
  find /sys/fs/cgroup -depth -type d -path "*/$NODE*" -exec rmdir '{}' '+' 2>/dev/null || true
}

open_namespaces() {
  ip link delete "$UPLINK" 2>/dev/null || true
  remove_cgroups
  if [[ -d $STATE/kubelet ]]; then
    make_cgroups
    mkdir -p /var/lib/kubelet /var/lib/cni
  fi
  setsid unshare --fork --kill-child --pid --mount --mount-proc --net \
    "$CLUSTER_HOME/lib/namespaces" </dev/null >>"$LOGS/namespaces.log" 2>&1 &
  local pid=$!
  identity "$pid" >"$PIDS/namespaces"
  wait_until 10 inside test -e /run/namespaces-ready || fail "no namespaces: $(tail -n 3 "$LOGS/namespaces.log")"
}

host_is_connected() { ip route show "$NETWORK" | grep -q "$UPLINK"; }

# The host reaches the cluster over one pair of virtual interfaces. The cluster has no way out.
connect_host() {
  local pid
  read -r pid _ <"$PIDS/namespaces"
  ip link delete "$UPLINK" 2>/dev/null || true
  ip link add name "$UPLINK" type veth peer name uplink netns "$pid"
  ip address add "$HOST_IP/24" dev "$UPLINK"
  ip link set "$UPLINK" up
  inside ip address add "$NODE_IP/24" dev uplink
  inside ip link set uplink up
  inside ip route add "$SERVICE_NETWORK" via "$HOST_IP"
  ip route replace "$NETWORK" dev "$UPLINK" via "$NODE_IP"
}

close_namespaces() {
  local pid
  ! namespaces_exist || { read -r pid _ <"$PIDS/namespaces" && kill -KILL "$pid"; }
  wait_until 10 not namespaces_exist || fail "process $pid does not end"
  rm -f "$PIDS/namespaces"
  ip link delete "$UPLINK" 2>/dev/null || true
}

not() { ! "$@"; }
