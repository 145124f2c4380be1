package symmetrylab.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedWorkTest {

    // More than there are, so that threads are lent whatever other works are open.
    private static final int MANY = 64;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void every_part_of_every_piece_runs_once_and_is_seen(int threads) {
        int[] runs = new int[97];
        try (SharedWork work = new SharedWork(threads, MANY)) {
            for (int piece = 1; piece <= 3000; piece++) {
                int parts = piece % 97 + 1;
                Arrays.fill(runs, 0);
                work.run((part, worker) -> runs[part]++, parts);
                for (int part = 0; part < runs.length; part++) {
                    assertThat(runs[part]).isEqualTo(part < parts ? 1 : 0);
                }
            }
        }
    }

    @Test
    void no_two_parts_run_at_once_with_the_same_worker() {
        AtomicInteger[] busy = {new AtomicInteger(), new AtomicInteger(), new AtomicInteger()};
        AtomicInteger clashes = new AtomicInteger();
        try (SharedWork work = new SharedWork(3, MANY)) {
            for (int piece = 0; piece < 2000; piece++) {
                work.run(
                        (part, worker) -> {
                            clashes.addAndGet(busy[worker].getAndIncrement());
                            busy[worker].decrementAndGet();
                        },
                        20);
            }
        }
        assertThat(clashes).hasValue(0);
    }

    @Test
    void a_spare_processor_lends_a_daemon_thread_until_the_work_is_closed() throws InterruptedException {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        CountDownLatch both = new CountDownLatch(2);
        try (SharedWork work = new SharedWork(2, MANY)) {
            // Each part waits for the other, so one thread alone would never end.
            work.run(
                    (part, worker) -> {
                        seen.add(Thread.currentThread());
                        both.countDown();
                        await(both);
                    },
                    2);
        }
        assertThat(seen).hasSize(2).contains(Thread.currentThread());
        seen.remove(Thread.currentThread());
        assertThat(seen).allMatch(Thread::isDaemon);
        assertThat(ForkJoinPool.commonPool().awaitQuiescence(30, TimeUnit.SECONDS))
                .isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void without_a_spare_processor_the_calling_thread_works_alone() {
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        try (SharedWork work = new SharedWork(4, 1)) {
            for (int piece = 0; piece < 200; piece++) {
                work.run((part, worker) -> seen.add(Thread.currentThread()), 10);
            }
        }
        assertThat(seen).containsExactly(Thread.currentThread());
    }

    @Test
    void many_works_at_once_each_get_their_own_results() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(6);
        List<Future<Long>> sums = new ArrayList<>();
        for (int caller = 0; caller < 6; caller++) {
            int own = caller;
            sums.add(callers.submit(() -> {
                long[] parts = new long[16];
                try (SharedWork work = new SharedWork(3, 1 + own % 3 * 4)) {
                    for (int piece = 0; piece < 2000; piece++) {
                        work.run((part, worker) -> parts[part] += own + part, 16);
                    }
                }
                return Arrays.stream(parts).sum();
            }));
        }
        for (int caller = 0; caller < 6; caller++) {
            assertThat(sums.get(caller).get(60, TimeUnit.SECONDS)).isEqualTo(2000L * (16 * caller + 120));
        }
        callers.shutdown();
    }

    @Test
    void what_a_part_throws_comes_out_after_all_parts_have_ended() {
        for (int throwing : new int[] {0, 7}) {
            AtomicInteger ended = new AtomicInteger();
            try (SharedWork work = new SharedWork(2, MANY)) {
                assertThatThrownBy(() -> work.run(
                                (part, worker) -> {
                                    if (part == throwing) {
                                        throw new IllegalStateException("part " + part);
                                    }
                                    ended.incrementAndGet();
                                },
                                8))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("part " + throwing);
                assertThat(ended).hasValue(7);
                assertThatThrownBy(() -> work.run(
                                (part, worker) -> {
                                    throw new StackOverflowError();
                                },
                                3))
                        .isInstanceOf(StackOverflowError.class);
                work.run((part, worker) -> ended.incrementAndGet(), 3);
                assertThat(ended).hasValue(10);
            }
        }
    }

    @Test
    void work_needs_a_thread_and_a_limited_number_of_parts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SharedWork(0))
                .withMessage("0 threads; there must be one");
        try (SharedWork work = new SharedWork(2, MANY)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.run((part, worker) -> {}, SharedWork.MAX_PARTS + 1))
                    .withMessage("65536 parts; at most 65535");
        }
    }
}
