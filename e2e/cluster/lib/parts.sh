# The parts of a cluster: their folders and files, and how each is started and stopped.
# shellcheck shell=bash

# configure TEMPLATE [FILE] writes a part's file when it differs: kube-proxy ends as soon as its file is written.
configure() {
  local text file=$STATE/${2:-$1}
  text=$(render "$CLUSTER_HOME/config/$1")
  [[ -f $file && $(<"$file") == "$text" ]] || printf '%s\n' "$text" >"$file"
}

prepare_state() {
  mkdir -p "$STATE" "$PKI" "$PIDS" "$LOGS"
  chmod 700 "$STATE" "$PKI"
  [[ -f $OWN_KUBECONFIG ]] || make_pki
}

enter_namespaces() {
  namespaces_exist || open_namespaces
  host_is_connected || connect_host
}

# start_part NAME SECONDS starts a part that does not run, and waits until it is ready.
start_part() {
  local word=runs start=$SECONDS
  # shellcheck source=/dev/null
  source "$CLUSTER_HOME/parts/$1"
  if ! inside "$CLUSTER_HOME/lib/part" alive "$1"; then
    inside "$CLUSTER_HOME/lib/part" start "$1"
    word=started
  fi
  wait_until "$2" ready || fail "$1 is not ready after $2 s; the end of $LOGS/$1.log:"$'\n'"$(tail -n 15 "$LOGS/$1.log")"
  say "$1" "$word, ready after $((SECONDS - start)) s"
}

stop_parts() {
  local part
  for part in kubelet kube-proxy kwok kube-scheduler kube-controller-manager kube-apiserver etcd containerd; do
    inside "$CLUSTER_HOME/lib/part" stop "$part"
  done
}
