package killtest;

/** What dies. */
enum Kill {
    /** The server process; PostgreSQL, which it started, lives on. */
    JAVA_ALONE("Java alone"),
    /** The server, PostgreSQL and all its workers. */
    WHOLE_GROUP("whole group");

    final String text;

    Kill(String text) {
        this.text = text;
    }
}
