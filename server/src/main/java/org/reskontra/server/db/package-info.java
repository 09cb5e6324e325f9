/** The tables and their records, generated from the migrations at build time; open to the store packages of all modules. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package org.reskontra.server.db;
