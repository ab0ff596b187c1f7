package io.plumbline.workforce.studio;

import io.plumbline.workforce.refusal.WrongSetting;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The servers that teams may name. Without a list any, but for the service's own machine and
 * link-local addresses, where clouds hand out credentials; a list says all that may be called.
 */
public final class AllowedServers {
  private static final String SETTING = "PLUMBLINE_LABEL_STUDIO_SERVERS";

  private final Set<String> origins;

  private AllowedServers(Set<String> origins) {
    this.origins = origins;
  }

  /**
   * Reads the setting.
   *
   * @param list origins such as {@code https://studio.example.com}, separated by commas or blanks
   * @throws WrongSetting naming the one that is none
   */
  public static AllowedServers of(String list) {
    return new AllowedServers(
        Arrays.stream(list.trim().split("[,\\s]+"))
            .filter(entry -> !entry.isEmpty())
            .map(AllowedServers::listed)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static String listed(String entry) {
    try {
      URI address = new URI(entry);
      if (address.getHost() != null && List.of("", "/").contains(address.getRawPath())) {
        return origin(address);
      }
    } catch (URISyntaxException e) {
      throw wrong(entry);
    }
    throw wrong(entry);
  }

  private static WrongSetting wrong(String entry) {
    return new WrongSetting(
        SETTING + " holds " + entry + ", which is no origin such as https://studio.example.com.");
  }

  /**
   * Refuses a server that may not be called.
   *
   * @throws StudioProblem in that case
   */
  void require(URI server) throws StudioProblem {
    if (origins.isEmpty()) {
      requireElsewhere(server);
    } else if (!origins.contains(origin(server))) {
      throw new StudioProblem(
          "Label Studio at " + origin(server) + " is none of those that this installation allows");
    }
  }

  private static void requireElsewhere(URI server) throws StudioProblem {
    try {
      for (InetAddress address : InetAddress.getAllByName(server.getHost())) {
        if (address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isAnyLocalAddress()) {
          throw new StudioProblem(
              "Label Studio at "
                  + origin(server)
                  + " is at an address that is only called where the installation allows it by name");
        }
      }
    } catch (UnknownHostException e) {
      throw new StudioProblem("the host of Label Studio at " + origin(server) + " is not known");
    }
  }

  /** Scheme, host and port, the last only where it is not the scheme's own. */
  static String origin(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? 443 : 80;
    String host = address.getHost().toLowerCase(Locale.ROOT);
    return address.getPort() < 0 || address.getPort() == usual
        ? scheme + "://" + host
        : scheme + "://" + host + ":" + address.getPort();
  }
}
