package org.reskontra.server.paymentreconciliation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;

/** Writes down each SQL statement that goes through a {@link DSLContext} while it runs, COPY included. */
final class CountedStatements implements ConnectionProvider {

    private final ConnectionProvider connections;
    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());

    private CountedStatements(ConnectionProvider connections) {
        this.connections = connections;
    }

    static List<String> of(DSLContext dsl, Runnable work) {
        ConnectionProvider before = dsl.configuration().connectionProvider();
        CountedStatements counted = new CountedStatements(before);
        dsl.configuration().set(counted);
        try {
            work.run();
        } finally {
            dsl.configuration().set(before);
        }
        return List.copyOf(counted.statements);
    }

    @Override
    public Connection acquire() {
        Connection connection = connections.acquire();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "prepareStatement" -> statements.add((String) arguments[0]);
                        // What COPY begins with.
                        case "unwrap" -> statements.add("copy");
                        default -> {}
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public void release(Connection connection) {
        connections.release(connection);
    }
}
