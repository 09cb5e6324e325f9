/** PostgreSQL: the embedded one, the connection, backup and restore. */
@NullMarked
package org.reskontra.server.database;

import org.jspecify.annotations.NullMarked;
