package io.plumbline.labeling.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/**
 * One object on its way to S3: parts of 8 MiB are sent as they fill, so at most 10,000 of them
 * (S3's limit) make 80 GB. Closing it before {@link #complete} leaves nothing behind.
 */
final class S3Upload extends OutputStream {
  private static final int PART_BYTES = 8 << 20;

  private final S3Client client;
  private final String bucket;
  private final String key;
  private final Optional<String> kmsKeyId;
  private final List<CompletedPart> parts = new ArrayList<>();
  private Optional<String> upload = Optional.empty();
  private byte[] buffer = new byte[1 << 16];
  private int filled;

  S3Upload(S3Client client, String bucket, String key, Optional<String> kmsKeyId) {
    this.client = client;
    this.bucket = bucket;
    this.key = key;
    this.kmsKeyId = kmsKeyId;
  }

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    int taken = 0;
    while (taken < length) {
      if (filled == PART_BYTES) {
        sendPart();
      }
      int count = Math.min(length - taken, PART_BYTES - filled);
      makeRoom(filled + count);
      System.arraycopy(bytes, offset + taken, buffer, filled, count);
      filled += count;
      taken += count;
    }
  }

  /** Makes the object appear. */
  void complete() {
    if (upload.isEmpty()) {
      putWhole();
      return;
    }
    sendPart();
    client.completeMultipartUpload(
        request ->
            request
                .bucket(bucket)
                .key(key)
                .uploadId(upload.get())
                .multipartUpload(all -> all.parts(parts)));
    upload = Optional.empty();
  }

  @Override
  public void close() throws IOException {
    if (upload.isEmpty()) {
      return;
    }
    try {
      client.abortMultipartUpload(
          request -> request.bucket(bucket).key(key).uploadId(upload.get()));
    } catch (SdkException e) {
      throw new IOException("an upload to s3://" + bucket + "/" + key + " stays unfinished", e);
    }
  }

  private void putWhole() {
    client.putObject(
        request -> {
          request.bucket(bucket).key(key);
          kmsKeyId.ifPresent(
              id -> request.serverSideEncryption(ServerSideEncryption.AWS_KMS).ssekmsKeyId(id));
        },
        body());
  }

  private void sendPart() {
    if (upload.isEmpty()) {
      upload = Optional.of(begin());
    }
    int number = parts.size() + 1;
    String etag =
        client
            .uploadPart(
                request ->
                    request.bucket(bucket).key(key).uploadId(upload.get()).partNumber(number),
                body())
            .eTag();
    parts.add(CompletedPart.builder().partNumber(number).eTag(etag).build());
    filled = 0;
  }

  private String begin() {
    return client
        .createMultipartUpload(
            request -> {
              request.bucket(bucket).key(key);
              kmsKeyId.ifPresent(
                  id -> request.serverSideEncryption(ServerSideEncryption.AWS_KMS).ssekmsKeyId(id));
            })
        .uploadId();
  }

  private RequestBody body() {
    return RequestBody.fromByteBuffer(ByteBuffer.wrap(buffer, 0, filled));
  }

  private void makeRoom(int size) {
    if (size > buffer.length) {
      int doubled = Math.min(PART_BYTES, buffer.length * 2);
      buffer = Arrays.copyOf(buffer, Math.max(size, doubled));
    }
  }
}
