package lt.kopz.core.plan;

import lt.kopz.core.source.Provenance;
import lt.kopz.core.time.PartialDate;

/**
 * What an indicator was, is, or is to be at some time.
 *
 * @param date the time, usually a year; unknown where no source says
 * @param value how much
 * @param provenance how it is known; without sources where it stands with its indicator
 */
public record IndicatorValue(PartialDate date, Measured value, Provenance provenance) {
    /**
     * A value that stands where its indicator stands.
     *
     * @param date the time, usually a year
     * @param value how much
     * @return the value
     */
    public static IndicatorValue stated(PartialDate date, Measured value) {
        return new IndicatorValue(date, value, Provenance.stated());
    }
}
