import com.google.refine.commands.recon.GuessTypesOfColumnCommand;
import com.google.refine.model.Cell;
import com.google.refine.model.Column;
import com.google.refine.model.Project;
import com.google.refine.model.Recon;
import com.google.refine.model.Row;
import com.google.refine.model.recon.ReconJob;
import com.google.refine.model.recon.StandardReconConfig;
import com.google.refine.util.HttpClient;
import com.google.refine.util.ParsingUtilities;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Has OpenRefine guess the type of a column and match its cells: java MatchColumn.java SERVICE TYPE CELL... */
class MatchColumn {
  static class Guess extends GuessTypesOfColumnCommand {
    Object of(Project project, Column column, String service) throws Exception {
      return guessTypes(project, column, service);
    }
  }

  static final int BATCH = 10;

  public static void main(String[] arguments) throws Exception {
    var service = arguments[0];
    var type = arguments[1].isEmpty() ? null : arguments[1];
    var cells = List.of(arguments).subList(2, arguments.length);

    var manifest = ParsingUtilities.mapper.readTree(new HttpClient().getAsString(service, null));
    var project = new Project();
    project.columnModel.addColumn(0, new Column(0, "who"), false);
    project.columnModel.addColumn(1, new Column(1, "year"), false);
    for (var text : cells) {
      var row = new Row(2);
      row.setCell(0, new Cell(text, null));
      row.setCell(1, new Cell("1968", null));
      project.rows.add(row);
    }

    // A second column is sent beside the names, as its reader may choose: a service may leave it alone.
    var beside = List.of(new StandardReconConfig.ColumnDetail("year", "year", "year", null));
    var config =
        new StandardReconConfig(
            service,
            manifest.get("identifierSpace").asText(),
            manifest.get("schemaSpace").asText(),
            type,
            type,
            true,
            beside,
            5);
    List<Recon> matched = new ArrayList<>();
    for (int first = 0; first < cells.size(); first += BATCH) {
      List<ReconJob> jobs = new ArrayList<>();
      for (int at = first; at < Math.min(first + BATCH, cells.size()); at++) {
        var row = project.rows.get(at);
        jobs.add(config.createJob(project, at, row, "who", row.getCell(0)));
      }
      matched.addAll(config.batchRecon(jobs, 1));
    }

    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("types", new Guess().of(project, project.columnModel.columns.get(0), service));
    answer.put("cells", matched.stream().map(MatchColumn::tell).toList());
    System.out.println(ParsingUtilities.mapper.writeValueAsString(answer));
  }

  static Map<String, Object> tell(Recon recon) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("judgment", recon.judgment.toString());
    told.put("error", recon.error);
    told.put("match", recon.match == null ? null : recon.match.id);
    told.put("hasType", recon.getFeature(Recon.Feature_typeMatch));
    told.put("candidates", recon.candidates == null ? List.of() : recon.candidates);
    return told;
  }
}
