# The cluster's certificate authority, one certificate for each part, and the kubeconfigs. Made once per state folder.
# shellcheck shell=bash

# RSA: the Kubernetes client for Java reads no elliptic key in PKCS#8, which is how openssl writes them.
quiet_openssl() { openssl "$@" 2>>"$LOGS/openssl.log"; }

make_authority() {
  quiet_openssl req -x509 -newkey rsa:2048 -nodes -days 365 -subj "/CN=plumbline-e2e" \
    -addext "basicConstraints=critical,CA:TRUE" -addext "keyUsage=critical,keyCertSign,cRLSign" -keyout "$PKI/ca.key" -out "$PKI/ca.crt"
}

# issue FILE SUBJECT [SUBJECT_ALTERNATIVE_NAMES]
issue() {
  quiet_openssl req -newkey rsa:2048 -nodes -subj "$2" -keyout "$PKI/$1.key" -out "$PKI/$1.csr"
  quiet_openssl x509 -req -in "$PKI/$1.csr" -CA "$PKI/ca.crt" -CAkey "$PKI/ca.key" -CAcreateserial -days 365 -out "$PKI/$1.crt" \
    -extfile <(printf 'extendedKeyUsage=clientAuth,serverAuth\nsubjectAltName=%s\n' "${3:-IP:127.0.0.1}")
  rm "$PKI/$1.csr"
}

# write_kubeconfig FILE CERTIFICATE
write_kubeconfig() {
  (umask 077 && cat >"$1") <<YAML
apiVersion: v1
kind: Config
clusters:
  - name: plumbline-e2e
    cluster: {server: "https://$NODE_IP:6443", certificate-authority-data: $(base64 -w0 "$PKI/ca.crt")}
users:
  - name: $2
    user: {client-certificate-data: $(base64 -w0 "$PKI/$2.crt"), client-key-data: $(base64 -w0 "$PKI/$2.key")}
contexts:
  - name: plumbline-e2e
    context: {cluster: plumbline-e2e, user: $2}
current-context: plumbline-e2e
YAML
}

make_pki() {
  local part names=DNS:localhost,DNS:kubernetes,DNS:kubernetes.default,DNS:kubernetes.default.svc,DNS:kubernetes.default.svc.cluster.local
  make_authority
  issue kube-apiserver /CN=kube-apiserver "$names,IP:127.0.0.1,IP:$NODE_IP,IP:$API_SERVICE_IP"
  issue kube-apiserver-kubelet-client /O=system:masters/CN=kube-apiserver-kubelet-client
  issue kube-controller-manager /CN=system:kube-controller-manager
  issue kube-scheduler /CN=system:kube-scheduler
  issue kube-proxy /CN=system:kube-proxy
  issue kubelet "/O=system:nodes/CN=system:node:$NODE" "DNS:$NODE,IP:$NODE_IP"
  issue admin /O=system:masters/CN=admin
  for part in kube-controller-manager kube-scheduler kube-proxy kubelet; do
    write_kubeconfig "$PKI/$part.kubeconfig" "$part"
  done
  quiet_openssl genrsa -out "$PKI/service-account.key" 2048
  quiet_openssl rsa -in "$PKI/service-account.key" -pubout -out "$PKI/service-account.pub"
  write_kubeconfig "$OWN_KUBECONFIG" admin
}
