package lt.kopz.core.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;

/** What a reader of the 2019 report of Kaišiadorys reads when asking for the gap; no-break spaces are shown as blanks. */
class ExplanationTextTest {
    private static final BudgetGaps GAPS = BudgetGaps.of(Kaisiadorys.dossier(), Kaisiadorys.PLAN);

    @Test
    void the_financing_gap_in_lithuanian() {
        assertThat(shown(GAPS, Wording.LITHUANIAN)).isEqualTo("""
                2550,00 Eur  Finansavimo trūkumas (numanoma)
                  = 3250,00 Eur  Lėšų poreikis
                    = 3250,00 Eur  2019–2020 m. poreikis (Nr. KOPŽ-1, 2019 m. vasario 5 d.)
                  − 700,00 Eur  Planui skirta (numanoma)
                    · laikoma, kad asignavimų sąrašas išsamus
                    = 700,00 Eur  asignavimai (Nr. V17-253, 2019 m. spalio 24 d.) (numanoma)
                      · Ataskaitoje nenurodyta, kada aktas įsigalioja; laikoma, kad jis įsigalioja priėmimo dieną
                      · Ataskaitoje nurodyta, kad lėšos skirtos strateginio veiklos plano priemonei; kad jos skirtos \
                veiksmų planui, suprantama iš konteksto: iki tol plano priemonių finansavimo nebuvo, o 6, 7 ir 8 punktų \
                kainų suma lygi 700,00 Eur
                  neįskaityta: 1000,00 Eur  skirta kitam tikslui: apylinkės inspektorių išvažiuojamųjų susitikimų \
                seniūnijose su teritorijos gyventojais organizavimas ir gyventojų vertingų daiktų žymėjimas""");
    }

    @Test
    void the_financing_gap_in_english() {
        assertThat(shown(GAPS, Wording.ENGLISH)).isEqualTo("""
                EUR 2,550.00  Funding gap (inferred)
                  = EUR 3,250.00  Funding need
                    = EUR 3,250.00  need for 2019–2020 (No KOPŽ-1, 5 February 2019)
                  − EUR 700.00  Appropriated to the plan (inferred)
                    · what is recorded of appropriations is taken for all there is
                    = EUR 700.00  appropriation (No V17-253, 24 October 2019) (inferred)
                      · The report does not say when the act takes effect; it is taken to take effect on the day of its \
                adoption
                      · The report says that the money was appropriated to a measure of the strategic performance plan; \
                that it is meant for the action plan follows from the context: until then the measures of the plan had \
                no financing, and the prices of items 6, 7 and 8 add up to EUR 700.00
                  not counted: EUR 1,000.00  meant for something else: organisation of police district inspectors’ \
                outreach meetings with local residents in the elderships, and marking of residents’ valuables""");
    }

    @Test
    void amounts_and_dates_do_not_break_over_lines() {
        assertThat(GAPS.financing().explain(Wording.LITHUANIAN))
                .contains("2550,00\u00a0Eur", "2019\u00a0m.\u00a0spalio\u00a024\u00a0d.");
        assertThat(GAPS.financing().explain(Wording.ENGLISH)).contains("EUR\u00a02,550.00");
    }

    @Test
    void a_gap_that_cannot_be_determined_says_why() {
        BudgetGaps early = GAPS.asOf(LocalDate.of(2019, 2, 4));
        assertThat(shown(early, Wording.LITHUANIAN))
                .isEqualTo(
                        "Finansavimo trūkumas: nustatyti negalima – iki 2019 m. vasario 4 d. lėšų poreikis dar nebuvo"
                                + " nustatytas");
        assertThat(shown(early, Wording.ENGLISH))
                .isEqualTo("Funding gap: cannot be determined – no funding need had been set by 4 February 2019");
    }

    private static String shown(BudgetGaps gaps, Wording wording) {
        return gaps.financing().explain(wording).replace('\u00a0', ' ');
    }
}
