package symmetrylab.testing.architecture.data;

/** Data whose last bit is the machine's. */
public final class CallsAnIntrinsic {
    double half() {
        return Math.exp(-0.7);
    }
}
