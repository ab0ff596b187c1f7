package io.plumbline.quickstart.results;

import java.util.List;

/**
 * A look with what the model said about its pool.
 *
 * @param predictions most confident first
 */
public record Look(Decision decision, List<PoolPrediction> predictions) {
  public Look {
    predictions = List.copyOf(predictions);
  }
}
