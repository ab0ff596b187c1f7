// Volume makes or removes the folder of a volume for local-path-provisioner, which names it in the environment and the action in -a.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	action := flag.String("a", "", "create or delete")
	for _, ignored := range []string{"p", "s", "m"} {
		flag.String(ignored, "", "ignored")
	}
	flag.Parse()
	if err := act(*action, os.Getenv("VOL_DIR")); err != nil {
		fmt.Fprintln(os.Stderr, "volume:", err)
		os.Exit(1)
	}
}

func act(action, folder string) error {
	switch action {
	case "create":
		if err := os.MkdirAll(folder, 0o777); err != nil {
			return err
		}
		return os.Chmod(folder, 0o777)
	case "delete":
		return os.RemoveAll(folder)
	}
	return fmt.Errorf("no such action: %q", action)
}
