package lt.kopz.beam;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.stream.Collectors;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.json.LedgerLines;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.ledger.Totals;
import lt.kopz.country.RollUp;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.io.FileIO;
import org.apache.beam.sdk.io.FileIO.ReadableFile;
import org.apache.beam.sdk.io.TextIO;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.options.Validation.Required;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * Adds up ledger lines by plan and currency on any Beam runner. A file is read and added up by one worker, so that a bad line is reported with its place;
 * what the workers added up is merged.
 */
public final class CountryPipeline {
    private static final TupleTag<KV<String, Totals>> TOTALS = new TupleTag<>() {
        private static final long serialVersionUID = 1L;
    };
    private static final TupleTag<String> BAD = new TupleTag<>() {
        private static final long serialVersionUID = 1L;
    };

    private CountryPipeline() {}

    /** The options of the pipeline, besides those of its runner. */
    public interface Options extends PipelineOptions {
        /**
         * Where the lines are.
         *
         * @return a pattern of files
         */
        @Description("The JSON Lines files, such as country/*.jsonl")
        @Required
        String getInput();

        /**
         * Sets where the lines are.
         *
         * @param input a pattern of files
         */
        void setInput(String input);

        /**
         * Where the totals go.
         *
         * @return the start of the names of files
         */
        @Description("The start of the names of the CSV files with the totals")
        @Required
        String getOutput();

        /**
         * Sets where the totals go.
         *
         * @param output the start of the names of files
         */
        void setOutput(String output);

        /**
         * Where the bad lines go.
         *
         * @return the start of the names of files
         */
        @Description("The start of the names of the files with what is wrong with lines that were not counted")
        @Required
        String getBad();

        /**
         * Sets where the bad lines go.
         *
         * @param bad the start of the names of files
         */
        void setBad(String bad);
    }

    /**
     * Runs the pipeline to its end.
     *
     * @param arguments {@code --input --output --bad}, and {@code --runner} with its options
     */
    public static void main(String[] arguments) {
        run(PipelineOptionsFactory.fromArgs(arguments).withValidation().as(Options.class));
    }

    static void run(Options options) {
        Pipeline pipeline = Pipeline.create(options);
        PCollectionTuple read = pipeline.apply(FileIO.match().filepattern(options.getInput()))
                .apply(FileIO.readMatches())
                .apply("read lines", ParDo.of(new ReadLines()).withOutputTags(TOTALS, TupleTagList.of(BAD)));
        read.get(BAD)
                .setCoder(StringUtf8Coder.of())
                .apply("tell bad lines", TextIO.write().to(options.getBad()));
        read.get(TOTALS)
                .setCoder(KvCoder.of(StringUtf8Coder.of(), new TotalsCoder()))
                .apply("add up", Combine.perKey(new AddUp()))
                .apply("rows", MapElements.into(TypeDescriptors.strings()).via(CountryPipeline::row))
                .apply("write totals", TextIO.write().to(options.getOutput()));
        pipeline.run().waitUntilFinish();
    }

    private static String row(KV<String, Totals> sum) {
        Totals totals = sum.getValue();
        String currency = totals.currency().getCurrencyCode();
        String plan = sum.getKey().substring(0, sum.getKey().length() - currency.length());
        return RollUp.row(new RollUp.Group(plan, currency), totals);
    }

    /** What the lines of a file add up to, by plan and the three letters of the currency; what is wrong with the others. */
    private static final class ReadLines extends DoFn<ReadableFile, KV<String, Totals>> {
        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void read(@Element ReadableFile file, MultiOutputReceiver out) throws IOException {
            String name = file.getMetadata().resourceId().toString();
            try (InputStream in = Channels.newInputStream(file.open())) {
                LedgerLines.read(
                                in,
                                Limits.standard(),
                                LedgerEntry::standingAlone,
                                problems ->
                                        problems.forEach(problem -> out.get(BAD).output(name + ": " + problem)))
                        .collect(Collectors.groupingBy(entry -> entry.plan().orElse(""), Totals.byCurrency()))
                        .forEach((plan, sums) ->
                                sums.forEach((currency, sum) -> out.get(TOTALS).output(KV.of(plan + currency, sum))));
            }
        }
    }
}
