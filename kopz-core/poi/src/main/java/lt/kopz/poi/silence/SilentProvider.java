package lt.kopz.poi.silence;

import org.apache.logging.log4j.spi.NoOpThreadContextMap;
import org.apache.logging.log4j.spi.Provider;

/** Tells log4j-api that there is somebody who listens, and drops what is said. */
public final class SilentProvider extends Provider {

    /** Below every other provider: log4j-core has 10, the bridges to other libraries have 15 and more. */
    private static final int RANK = -1;

    /** Makes the provider; log4j-api does so when its first logger is asked for. */
    public SilentProvider() {
        super(RANK, CURRENT_VERSION, SilentContextFactory.class, NoOpThreadContextMap.class);
    }
}
