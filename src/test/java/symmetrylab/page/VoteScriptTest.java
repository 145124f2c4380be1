package symmetrylab.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetrylab.testing.Browser;

/** Counts hands with vote.js, whose question and screen are stand-ins. */
@Tag("once")
class VoteScriptTest {

    private static final String COUNT = """
            const seen = {part: 'predict', guess: null, votes: {}};
            const page = {playing: false};
            const app = {classList: {toggle() {}}};
            const ran = [];
            function showVote() {}
            function look() {}
            async function script(keys) {
                globalThis.document ??= {};
                vote.box = {};
                vote.ask = vote.button = {focus() {}};
                vote.on = {
                    visit: () => seen,
                    question: () => ({kind: 'choice', options: [{}, {}, {}], holds: 1}),
                    canRun: () => true,
                    keep() {},
                    guess: (option) => ran.push(`guess ${option}`),
                    run() { ran.push('run'); seen.part = 'explain'; showVoteResult(); },
                };
                openVote();
                const log = [];
                for (const key of keys.split(' ')) {
                    onVoteKey({key});
                    log.push(`${vote.shown}:${isCounting() ? countsOf(seen.votes.open) : ''}`);
                }
                return [...log, ...ran, JSON.stringify(seen.votes)].join(' ');
            }
            """;

    @TempDir
    private Path folder;

    private String voted(String keys) throws IOException {
        Optional<Browser> browser = Browser.find();
        assumeTrue(browser.isPresent(), "there is no Node from 22 on and no Chromium here, so no hands are counted");
        return browser.get().runPlain(List.of("vote.js"), COUNT, keys, folder);
    }

    @Test
    void digits_count_plus_and_minus_mend_and_backspace_takes_back() throws IOException {
        assertThat(voted("1 3 3 + - - - - Backspace 4 h"))
                .startsWith("first:1,0,0 first:1,0,1 first:1,0,2 first:1,0,3 first:1,0,2 first:1,0,1 first:1,0,0"
                        + " first:1,0,0 first:1,0,1 first:1,0,1 first:1,0,1");
    }

    @Test
    void the_first_vote_is_the_guess_and_runs_and_the_second_stands_beside_it() throws IOException {
        assertThat(voted("Enter 2 2 1 Enter v 1 Enter e"))
                .isEqualTo("first:0,0,0 first:0,1,0 first:0,2,0 first:1,2,0 seen: second:0,0,0 second:1,0,0 both: :"
                        + " guess 1 run {\"first\":[2,2,1],\"second\":[1]}");
    }

    @Test
    void a_vote_that_is_left_keeps_its_hands() throws IOException {
        assertThat(voted("2 Escape v")).isEqualTo("first:0,1,0 : first:0,1,0 {\"open\":[2]}");
    }
}
