package symmetrylab.claims.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import symmetrylab.claims.ClaimCase;
import symmetrylab.claims.Rule.Relation;
import symmetrylab.spec.ExperimentSpec;
import symmetrylab.testing.ClaimIds;
import symmetrylab.words.Words;

class ClaimWordsTest {

    private final ClaimWords words = new ClaimWords(Words.english());

    @Test
    void all_that_claims_measure_and_vary_has_words() {
        ClaimIds ids = ClaimIds.ofAll();
        List<String> missing = new ArrayList<>();
        ids.factors().forEach(id -> addMissing("claims.factor." + id, missing));
        ids.values().forEach(id -> addMissing("claims.value." + id, missing));
        ids.figures().forEach(id -> addMissing("claims.figure." + id, missing));
        ids.curves().forEach(id -> addMissing("claims.curve." + id, missing));
        ids.axes().forEach(id -> addMissing("claims.axis." + id, missing));
        assertThat(missing)
                .as(
                        "add a line key=words to words/en/claims.properties for each; n stands for a number, {0} in the words")
                .isEmpty();
    }

    private void addMissing(String key, List<String> missing) {
        if (!words.words().has(key)) {
            missing.add(key);
        }
    }

    @Test
    void numbers_and_runs_in_an_id_become_parts_of_the_words() {
        ClaimCase tried = new ClaimCase(Map.of(), ExperimentSpec.DEFAULT);
        assertThat(words.figure("layer_3_step")).isEqualTo("step at which layer 3 leaves zero");
        assertThat(words.figure("largest_spread")).isEqualTo("largest spread");
        assertThat(words.figure("equal_across_final_spread")).isEqualTo("Equal across: spread at the end");
        assertThat(words.value("start", "0.0")).isEqualTo("0");
        assertThat(words.valueAlone("noise", "1.0E-12")).isEqualTo("noise 1e−12");
        assertThat(words.value("activation", "relu")).isEqualTo("ReLU");
        assertThat(words.name(tried)).isEqualTo("the only case");
    }

    @Test
    void amounts_are_counts_numbers_or_never() {
        assertThat(words.amount(15433)).isEqualTo("15,433");
        assertThat(words.amount(0.48881)).isEqualTo("0.4888");
        assertThat(words.amount(Double.POSITIVE_INFINITY)).isEqualTo("never");
        assertThat(words.amount(Double.NaN)).isEqualTo("no value");
        assertThat(words.amount("solves", 1)).isEqualTo("yes");
        assertThat(words.amount("random_solves", 0)).isEqualTo("no");
        assertThat(words.amount("signal_growth", 1234)).isEqualTo("1,234-fold");
        assertThat(words.amount("loss", 0)).isEqualTo("0");
        assertThat(words.bound(Relation.AT_MOST, 0.1)).isEqualTo("at most 0.1");
    }
}
