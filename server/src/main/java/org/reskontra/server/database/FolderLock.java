package org.reskontra.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** That no other program starts or stops PostgreSQL in a folder; the operating system lets go of it with the process. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(DataFolder folder) {
        return tryToTake(folder)
                .orElseThrow(() -> new DatabaseProblem("Another Reskontra already runs on " + folder
                        + ": stop it first, or name another folder with --data DIR"));
    }

    /** Empty where another program has it. */
    static Optional<FolderLock> tryToTake(DataFolder folder) {
        folder.create();
        try {
            FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel)) {
                return Optional.of(new FolderLock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (AccessDeniedException e) {
            throw new DatabaseProblem(folder + " belongs to another user: name another folder with --data DIR", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // held elsewhere in this JVM
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
