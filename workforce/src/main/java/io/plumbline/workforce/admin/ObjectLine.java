package io.plumbline.workforce.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.plumbline.labeling.dataset.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A settled object of a batch, for whoever decides whether it is to be re-opened.
 *
 * @param object its line number in the input manifest, from 0
 * @param image where its image lies
 * @param text its text, or the beginning of it
 * @param answers those that count and those that were set aside, in the order of the turns
 * @param mostSay the class that more of the answers that count name than any other; empty where
 *     there is none
 * @param reasons why those did not want it who said so
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ObjectLine(
    long object,
    Outcome outcome,
    Instant settledAt,
    Optional<String> image,
    Optional<String> text,
    List<AnswerLine> answers,
    Optional<String> mostSay,
    List<String> reasons) {}
