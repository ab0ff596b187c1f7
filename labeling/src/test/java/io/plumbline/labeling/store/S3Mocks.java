package io.plumbline.labeling.store;

import com.adobe.testing.s3mock.S3MockApplication;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** S3 servers in the tests' own process. */
final class S3Mocks {
  private S3Mocks() {}

  /** On ports of its own, with an empty bucket. */
  static S3MockApplication start(Path data, String bucket) {
    Map<String, Object> properties = new HashMap<>(); // The server adds its own to it.
    properties.put(S3MockApplication.PROP_HTTP_PORT, S3MockApplication.RANDOM_PORT);
    properties.put(S3MockApplication.PROP_HTTPS_PORT, S3MockApplication.RANDOM_PORT);
    properties.put(S3MockApplication.PROP_INITIAL_BUCKETS, bucket);
    properties.put(S3MockApplication.PROP_ROOT_DIRECTORY, data.toString());
    properties.put(S3MockApplication.PROP_SILENT, true);
    return S3MockApplication.start(properties);
  }
}
