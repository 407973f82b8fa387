package lt.kopz.poi.silence;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.message.MessageFactory;
import org.apache.logging.log4j.message.ParameterizedMessageFactory;
import org.apache.logging.log4j.simple.SimpleLogger;
import org.apache.logging.log4j.spi.ExtendedLogger;
import org.apache.logging.log4j.spi.LoggerContext;
import org.apache.logging.log4j.spi.LoggerContextFactory;
import org.apache.logging.log4j.util.PropertiesUtil;
import org.jspecify.annotations.Nullable;

/** Gives every asker the same logger, which is switched off. */
public final class SilentContextFactory implements LoggerContextFactory {

    private static final ExtendedLogger LOGGER = new SimpleLogger(
            "silent",
            Level.OFF,
            false,
            false,
            false,
            false,
            "",
            ParameterizedMessageFactory.INSTANCE,
            new PropertiesUtil(new Properties()),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));

    private static final LoggerContext CONTEXT = new LoggerContext() {
        @Override
        public @Nullable Object getExternalContext() {
            return null;
        }

        @Override
        public ExtendedLogger getLogger(String name) {
            return LOGGER;
        }

        @Override
        public ExtendedLogger getLogger(String name, @Nullable MessageFactory messageFactory) {
            return LOGGER;
        }

        @Override
        public boolean hasLogger(String name) {
            return true;
        }

        @Override
        public boolean hasLogger(String name, @Nullable MessageFactory messageFactory) {
            return true;
        }

        @Override
        public boolean hasLogger(String name, Class<? extends MessageFactory> messageFactoryClass) {
            return true;
        }
    };

    /** Makes the factory; log4j-api does so through {@link SilentProvider}. */
    public SilentContextFactory() {}

    @Override
    public LoggerContext getContext(
            String fqcn, @Nullable ClassLoader loader, @Nullable Object externalContext, boolean currentContext) {
        return CONTEXT;
    }

    @Override
    public LoggerContext getContext(
            String fqcn,
            @Nullable ClassLoader loader,
            @Nullable Object externalContext,
            boolean currentContext,
            @Nullable URI configLocation,
            @Nullable String name) {
        return CONTEXT;
    }

    @Override
    public void removeContext(LoggerContext context) {}
}
