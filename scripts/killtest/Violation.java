package killtest;

/** Something is lost, doubled or broken. */
final class Violation extends RuntimeException {

    private static final long serialVersionUID = 1;

    Violation(String what) {
        super(what);
    }
}
