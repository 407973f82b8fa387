package lt.kopz.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.wording.Wording;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class MarkedWorkbookTest {
    @Test
    void each_wrong_cell_has_what_is_wrong_and_what_to_do_as_a_comment_and_is_read_as_before() throws Exception {
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        Workbook.template(Set.of(Theme.BASICS), Wording.LITHUANIAN, empty);
        List<Problem> problems = Workbook.read(empty.toByteArray()).problems();
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        MarkedWorkbook.write(empty.toByteArray(), problems, Wording.LITHUANIAN, marked);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(marked.toByteArray()))) {
            assertThat(problems).isNotEmpty().allSatisfy(problem -> {
                CellPlace place = (CellPlace) problem.place();
                CellReference at = new CellReference(place.cell());
                Cell cell = book.getSheet(place.sheet()).getRow(at.getRow()).getCell(at.getCol());
                assertThat(cell.getCellComment().getString().getString())
                        .contains(problem.message(Wording.LITHUANIAN), problem.fix(Wording.LITHUANIAN));
            });
        }
        assertThat(Workbook.read(marked.toByteArray()).problems()).isEqualTo(problems);
    }
}
