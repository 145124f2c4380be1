package symmetrylab.cli.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetrylab.testing.CommandRun;
import symmetrylab.testing.Json;

class ClaimsCommandTest {

    @Test
    void json_has_verdict_factors_cases_with_figures_and_seconds() {
        Json document =
                Json.parse(run("--only", "one-neuron,learns-nothing", "--json").out());
        assertThat(document.at("format").number()).isEqualTo(1);
        assertThat(document.at("claims").items().stream()
                        .map(claim -> claim.at("id").value()))
                .containsExactly("one-neuron", "learns-nothing");
        assertThat(document.at("claims").items().stream()
                        .map(claim -> claim.at("verdict").value()))
                .containsExactly("true", "false");
        Json first = document.at("claims[0]");
        assertThat(first.names()).containsExactly("id", "verdict", "factors", "cases", "seconds");
        assertThat(first.at("factors").items()).isEmpty();
        assertThat(first.at("cases").items()).hasSize(6);
        assertThat(first.at("cases[0]").names()).containsExactly("activation", "data", "figures", "holds");
        assertThat(first.at("cases[0].activation").value()).isEqualTo("sigmoid");
        assertThat(first.at("cases[0].figures.neurons").number()).isEqualTo(16);
        assertThat(first.at("cases[0].holds").value()).isEqualTo(true);
    }

    @Test
    void json_says_why_a_case_is_left_out() {
        Json cases = Json.parse(run("--only", "hilltop", "--json").out()).at("claims[0].cases");
        Json last = cases.items().get(cases.items().size() - 1);
        assertThat(last.at("activation").value()).isEqualTo("relu");
        assertThat(last.names()).containsExactly("activation", "data", "figures", "left_out");
        assertThat(last.at("left_out").value()).asString().contains("a neuron's sum is exactly 0");
    }

    @Test
    void any_number_of_threads_prints_the_same_but_for_the_time() {
        String[] one = {"--only", "learns-nothing", "--json", "--threads", "1"};
        String[] three = {"--only", "learns-nothing", "--json", "--threads", "3"};
        assertThat(run(three).out().replaceAll("\"seconds\": .*", ""))
                .isEqualTo(run(one).out().replaceAll("\"seconds\": .*", ""));
    }

    @Test
    void text_says_verdict_and_the_range_of_the_figure_that_decides() {
        List<String> lines = run("--only", "learns-nothing").lines();
        assertThat(lines.get(0)).isEqualTo("learns-nothing: With equal weights the model learns nothing at all.");
        assertThat(lines.get(1)).isEqualTo("  False: it holds in 0 of 6 cases.");
        assertThat(lines.get(2)).startsWith("  loss_fall from 0.1");
        assertThat(lines).hasSize(3);
    }

    @Test
    void cases_get_a_line_each_on_request() {
        List<String> lines = run("--only", "learns-nothing", "--cases").lines();
        assertThat(lines).hasSize(9);
        assertThat(lines.get(3)).matches(" {4}fails  sigmoid  xor    first_loss 0\\.\\d+ .*");
    }

    @Test
    void markdown_is_a_table_for_the_readme() {
        List<String> lines = run("--only", "learns-nothing", "--markdown").lines();
        assertThat(lines.get(2))
                .isEqualTo("| `learns-nothing` | With equal weights the model learns nothing at all. | False | 0 of 6"
                        + " |  |");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--only no-such-claim", "--only learns-nothing,learns-nothing", "--json --cases", "--threads 0"})
    void wrong_options_are_refused(String options) {
        CommandRun run = run(options.split(" "));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void a_misspelt_claim_gets_the_nearest_one() {
        assertThat(run("--only", "learn-nothing").err()).contains("learns-nothing");
    }

    private static CommandRun run(String... arguments) {
        return CommandRun.of(
                Stream.concat(Stream.of("claims"), Stream.of(arguments)).toArray());
    }
}
