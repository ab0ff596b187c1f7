// Probe is the one program of the test image: it asks, answers, waits or fails, as its arguments tell.
package main

import (
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"
)

const usage = `usage: probe resolve NAME         prints the addresses of a name
       probe get URL              prints what a server answers; https is checked against the cluster's authority
       probe serve ADDRESS TEXT   answers every request with the text
       probe sleep SECONDS        waits
       probe mkdir FOLDER         makes a folder, if there is none
       probe exit STATUS          ends with a status
       probe echo WORD...         prints its words and $JOB_COMPLETION_INDEX`

const authority = "/var/run/secrets/kubernetes.io/serviceaccount/ca.crt"

func main() {
	if len(os.Args) < 3 {
		fail(fmt.Errorf("%s", usage))
	}
	commands := map[string]func([]string) error{
		"resolve": resolve, "get": get, "serve": serve, "sleep": sleep, "mkdir": mkdir, "exit": exit, "echo": echo,
	}
	command, known := commands[os.Args[1]]
	if !known {
		fail(fmt.Errorf("%s", usage))
	}
	if err := command(os.Args[2:]); err != nil {
		fail(err)
	}
}

func resolve(arguments []string) error {
	addresses, err := net.LookupHost(arguments[0])
	if err == nil {
		fmt.Println(strings.Join(addresses, " "))
	}
	return err
}

func get(arguments []string) error {
	client := &http.Client{Timeout: 10 * time.Second, Transport: &http.Transport{TLSClientConfig: trust()}}
	response, err := client.Get(arguments[0])
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if _, err := io.Copy(os.Stdout, response.Body); err != nil {
		return err
	}
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("%s", response.Status)
	}
	return nil
}

func trust() *tls.Config {
	pem, err := os.ReadFile(authority)
	if err != nil {
		return nil
	}
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM(pem)
	return &tls.Config{RootCAs: pool}
}

func serve(arguments []string) error {
	text := strings.Join(arguments[1:], " ")
	return http.ListenAndServe(arguments[0], http.HandlerFunc(func(answer http.ResponseWriter, _ *http.Request) {
		fmt.Fprintln(answer, text)
	}))
}

func sleep(arguments []string) error {
	seconds, err := strconv.ParseFloat(arguments[0], 64)
	time.Sleep(time.Duration(seconds * float64(time.Second)))
	return err
}

func mkdir(arguments []string) error {
	return os.MkdirAll(arguments[0], 0o775)
}

func exit(arguments []string) error {
	status, err := strconv.Atoi(arguments[0])
	if err == nil {
		os.Exit(status)
	}
	return err
}

func echo(arguments []string) error {
	fmt.Println(strings.Join(arguments, " "), os.Getenv("JOB_COMPLETION_INDEX"))
	return nil
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "probe:", err)
	os.Exit(1)
}
