package lt.kopz.service;

import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Wording;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** More of what a program may do: its own types with types of kopz in them, which its own Jackson reads and writes, and words for its reader. */
@RestController
class Filing {
    record Filed(String folder, Optional<Dossier> dossier, MonetaryAmount cost) {}

    @PostMapping("/filed")
    Filed file(@RequestBody Filed filed) {
        return filed;
    }

    @GetMapping("/broken")
    String broken() {
        throw new IllegalStateException("the cupboard is empty");
    }

    @GetMapping("/needs/{amount}")
    String need(@PathVariable String amount, Wording reader) {
        return reader.amount(AmountRange.atLeast(Amounts.euro(amount)));
    }
}
