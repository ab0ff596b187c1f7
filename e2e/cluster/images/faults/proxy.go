package main

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httputil"
	"net/url"
	"time"
)

const slice = 50 * time.Millisecond

var errBroken = errors.New("broken as planned")

// newProxy passes requests on as they are. The Host header stays what the client wrote, because the client has signed it.
func newProxy(target *url.URL) http.Handler {
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.DisableCompression = true
	transport.MaxIdleConnsPerHost = 100
	return &httputil.ReverseProxy{
		Transport:     transport,
		FlushInterval: -1, // What comes before a break must arrive.
		Rewrite: func(request *httputil.ProxyRequest) {
			request.SetURL(target)
			request.Out.Host = request.In.Host
			request.Out.Body = slowed(request.Out.Context(), request.Out.Body)
		},
		ModifyResponse: func(response *http.Response) error {
			response.Body = slowed(response.Request.Context(), response.Body)
			return broken(response)
		},
		ErrorHandler: func(answer http.ResponseWriter, _ *http.Request, err error) {
			if !errors.Is(err, errBroken) {
				refuse(answer, "ServiceUnavailable", err.Error())
				return
			}
			reset(answer)
		},
	}
}

type spoilt struct{}

type spoil struct {
	broken         bool
	bytesPerSecond int
}

func spoiling(parent context.Context, broken bool, bytesPerSecond int) context.Context {
	return context.WithValue(parent, spoilt{}, spoil{broken, bytesPerSecond})
}

// broken cuts an answer's body in the middle; one without a body never arrives, though the service has done what was asked.
func broken(response *http.Response) error {
	if spoil, _ := response.Request.Context().Value(spoilt{}).(spoil); !spoil.broken {
		return nil
	}
	if response.ContentLength < 2 || response.Request.Method == http.MethodHead {
		return errBroken
	}
	response.Body = &body{io.MultiReader(io.LimitReader(response.Body, response.ContentLength/2), failing{}), response.Body}
	return nil
}

func slowed(ctx context.Context, content io.ReadCloser) io.ReadCloser {
	spoil, _ := ctx.Value(spoilt{}).(spoil)
	if spoil.bytesPerSecond == 0 || content == nil || content == http.NoBody {
		return content
	}
	return &body{&slow{content, spoil.bytesPerSecond}, content}
}

type body struct {
	io.Reader
	io.Closer
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errBroken }

// A slow reader hands out no more than its rate allows in a slice of time, and then lets that time pass.
type slow struct {
	from           io.Reader
	bytesPerSecond int
}

func (s *slow) Read(into []byte) (int, error) {
	most := max(1, int(float64(s.bytesPerSecond)*slice.Seconds()))
	count, err := s.from.Read(into[:min(len(into), most)])
	time.Sleep(time.Duration(float64(count) / float64(s.bytesPerSecond) * float64(time.Second)))
	return count, err
}
