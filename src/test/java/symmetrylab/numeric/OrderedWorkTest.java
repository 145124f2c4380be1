package symmetrylab.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class OrderedWorkTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void results_are_used_in_order_on_the_calling_thread(int threads) {
        List<Integer> used = new ArrayList<>();
        try (OrderedWork work = new OrderedWork("test", threads)) {
            work.run(1000, item -> item * item, (item, result) -> {
                assertThat(result).isEqualTo(item * item);
                assertThat(Thread.currentThread().getName()).isNotEqualTo("test");
                used.add(item);
            });
        }
        assertThat(used).isEqualTo(IntStream.range(0, 1000).boxed().toList());
    }

    @Test
    void without_items_there_is_no_work() {
        try (OrderedWork work = new OrderedWork("test", 2)) {
            work.run(0, item -> item, (item, result) -> assertThat(item).isNegative());
        }
    }

    @Test
    void only_a_limited_number_of_items_is_begun_ahead() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (OrderedWork work = new OrderedWork("test", 2, 5)) {
            work.run(500, item -> begun.incrementAndGet(), (item, result) -> {
                // A slow consumer: every item that may be begun has been.
                Thread.onSpinWait();
                most.accumulateAndGet(begun.get() - item, Math::max);
            });
        }
        assertThat(most.get()).isBetween(2, 5);
        assertThat(begun).hasValue(500);
    }

    @Test
    void a_slow_item_does_not_hold_up_those_begun_ahead() {
        CountDownLatch others = new CountDownLatch(9);
        List<Integer> used = new ArrayList<>();
        try (OrderedWork work = new OrderedWork("test", 2, 10)) {
            work.run(
                    10,
                    item -> {
                        if (item == 0) {
                            await(others);
                        } else {
                            others.countDown();
                        }
                        return item;
                    },
                    (item, result) -> used.add(result));
        }
        assertThat(used).hasSize(10).isSorted();
    }

    @Test
    void an_interrupted_thread_gets_no_further_result_even_if_ready() {
        List<Integer> used = new ArrayList<>();
        try (OrderedWork work = new OrderedWork("test", 2)) {
            assertThatThrownBy(() -> work.run(1_000_000, item -> item, (item, result) -> {
                        used.add(item);
                        if (item == 10) {
                            Thread.currentThread().interrupt();
                        }
                    }))
                    .isInstanceOf(CancellationException.class);
        }
        assertThat(Thread.interrupted()).isTrue();
        assertThat(used).hasSize(11);
    }

    @Test
    void closing_interrupts_running_work_and_waits_for_it() {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        Thread asking = new Thread(() -> {
            try (OrderedWork work = new OrderedWork("test", 1)) {
                work.run(
                        1,
                        item -> {
                            started.countDown();
                            boolean waited = await(never);
                            ended.incrementAndGet();
                            return waited;
                        },
                        (item, result) -> {});
            } catch (CancellationException e) {
                ended.incrementAndGet();
            }
        });
        asking.start();
        await(started);
        asking.interrupt();
        assertThat(joined(asking)).isTrue();
        assertThat(ended).hasValue(2);
    }

    @Test
    void a_failure_reaches_the_calling_thread_as_it_was_thrown() {
        IllegalStateException failure = new IllegalStateException("item 3");
        List<Integer> used = new ArrayList<>();
        try (OrderedWork work = new OrderedWork("test", 2)) {
            assertThatThrownBy(() -> work.run(
                            10,
                            item -> {
                                if (item == 3) {
                                    throw failure;
                                }
                                return item;
                            },
                            (item, result) -> used.add(item)))
                    .isSameAs(failure);
        }
        assertThat(used).containsExactly(0, 1, 2);
    }

    @Test
    void no_threads_or_fewer_items_ahead_than_threads_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderedWork("test", 0))
                .withMessageContaining("0 threads");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderedWork("test", 3, 2))
                .withMessageContaining("3 threads, at most 2 items");
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static boolean joined(Thread thread) {
        try {
            thread.join();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
