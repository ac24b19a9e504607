#include "gui/console/FaceEvaluationPaper.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/face/ErrorCurve.h"
#include "gui/console/FaceCalibrationReport.h"
#include "gui/console/Version.h"

namespace amphoe::gui::console {
namespace {

using namespace documents;

struct Part {
    std::string name;
    face::ErrorCurve curve;
};

constexpr Colour colours[] = {{0.11, 0.30, 0.53}, {0.78, 0.33, 0.11}, {0.15, 0.50, 0.28}, {0.45, 0.25, 0.55}};

std::string decimal(double value, int digits) {
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

// In two halves, so that it is broken there and not before its last letters.
std::string hash_words(const std::string& sha256) {
    return sha256.size() == 64 ? "SHA-256 " + sha256.substr(0, 32) + ' ' + sha256.substr(32) : sha256;
}

// The interval on a line of its own.
std::string table_words(const face::ErrorRate& rate) {
    auto words = rate_words(rate);
    if (const auto bracket = words.find(" ("); bracket != std::string::npos) {
        words[bracket] = '\n';
    }
    return words;
}

bool both_kinds(const std::vector<face::JudgedComparison>& comparisons) {
    const auto same = [](const auto& one) { return one.same; };
    return std::any_of(comparisons.begin(), comparisons.end(), same) &&
           !std::all_of(comparisons.begin(), comparisons.end(), same);
}

std::vector<Part> parts_of(const FaceTrial& trial) {
    std::vector<Part> parts{{"ทั้งหมด / all", face::ErrorCurve(trial.comparisons)}};
    for (const auto& [group, comparisons] : trial.by_group) {
        if (both_kinds(comparisons)) {
            parts.push_back({group, face::ErrorCurve(comparisons)});
        }
    }
    return parts;
}

ReportFacts facts_of(const FaceTrial& trial) {
    const auto& evidence = *trial.example;
    std::string left_out;
    for (const auto& [code, count] : trial.not_compared) {
        left_out += (left_out.empty() ? "" : ", ") + code + " " + std::to_string(count);
    }
    return {
        {{"โปรแกรม / Program", std::string("AmphoeDesk ") + program_version()},
         {"รายการคู่ภาพ / List of pairs", hash_words(trial.list_sha256)},
         {"จำนวนคู่ / Pairs compared", std::to_string(trial.comparisons.size())},
         {"เทียบไม่ได้ / Not compared", left_out.empty() ? "0" : left_out},
         {"แบบจำลอง / Model", evidence.model.name + ", " + hash_words(evidence.model.sha256)},
         {"กลุ่มอ้างอิง / Cohort", evidence.cohort ? evidence.cohort->version + ", " + hash_words(evidence.cohort->sha256)
                                               : "ไม่ใช้ (ระยะดิบ) / none (raw distances)"},
         {"ภาพสดต่อครั้ง / Probes a comparison", std::to_string(evidence.thresholds.probes)},
         {"เกณฑ์ / Thresholds", evidence.thresholds.version + ": ผ่าน / pass ≤ " + decimal(evidence.thresholds.pass, 2) +
                                   ", ส่งพิจารณา / refer ≤ " + decimal(evidence.thresholds.refer, 2)}}};
}

ReportTable table_of(const std::vector<Part>& parts, const domain::FaceThresholds& thresholds) {
    ReportTable table;
    table.shares = {0.13, 0.15, 0.14, 0.14, 0.14, 0.15, 0.15};
    table.rows.push_back({"กลุ่ม / Group", "คนเดียวกัน /\nคนละคน\nSame / different", "EER", "FMR\nที่ผ่าน / at pass",
                          "FNMR\nที่ผ่าน / at pass", "FMR\nที่ส่งพิจารณา /\nat refer", "FNMR\nที่ส่งพิจารณา /\nat refer"});
    for (const auto& [name, curve] : parts) {
        const auto pass = curve.at(thresholds.pass);
        const auto refer = curve.at(thresholds.refer);
        table.rows.push_back({name, std::to_string(curve.genuine()) + " / " + std::to_string(curve.impostor()),
                              table_words(curve.equal_error()), table_words(pass.false_match),
                              table_words(pass.false_non_match), table_words(refer.false_match),
                              table_words(refer.false_non_match)});
    }
    return table;
}

ChartAxis rate_axis(const std::string& label, double least) {
    ChartAxis axis{label, least, 0.5, true, {}};
    for (const auto& [value, words] : {std::pair{0.0001, "0.01 %"},
                                       {0.001, "0.1 %"},
                                       {0.01, "1 %"},
                                       {0.05, "5 %"},
                                       {0.1, "10 %"},
                                       {0.2, "20 %"},
                                       {0.5, "50 %"}}) {
        if (value >= least) {
            axis.ticks.emplace_back(value, words);
        }
    }
    return axis;
}

ReportChart det_of(const std::vector<Part>& parts) {
    ReportChart chart{"เส้นโค้ง DET / Detection error trade-off",
                      rate_axis("รับคนผิด / False match rate", 0.0001),
                      rate_axis("ไม่รับคนถูก / False non-match rate", 0.001),
                      {},
                      {}};
    for (std::size_t index = 0; index < parts.size(); ++index) {
        ChartSeries series{parts[index].name, colours[index % std::size(colours)], false, index > 0, {}};
        for (int thousandth = 150; thousandth <= 1000; thousandth += 2) {
            const auto rates = parts[index].curve.at(thousandth / 1000.0);
            // A rate of nought has no place on a logarithmic axis, and below one error there is nothing to draw.
            if (rates.false_match.rate > 0 && rates.false_non_match.rate > 0) {
                series.points.emplace_back(rates.false_match.rate, rates.false_non_match.rate);
            }
        }
        chart.series.push_back(std::move(series));
    }
    return chart;
}

ChartSeries histogram(const std::string& label, const Colour& colour, const std::vector<double>& distances) {
    constexpr double bin = 0.02;
    ChartSeries series{label, colour, true, false, {}};
    for (int index = 0; index < 60; ++index) {
        const double from = index * bin;
        const auto first = std::lower_bound(distances.begin(), distances.end(), from);
        const auto last = std::lower_bound(distances.begin(), distances.end(), from + bin);
        const double share = static_cast<double>(last - first) / static_cast<double>(distances.size());
        series.points.emplace_back(from, share);
        series.points.emplace_back(from + bin, share);
    }
    return series;
}

ReportChart histogram_of(const Part& part, const domain::FaceThresholds& thresholds) {
    ReportChart chart{
        "การกระจายของระยะ / Distances — " + part.name,
        {thresholds.cohort ? "ระยะที่ปรับด้วยกลุ่มอ้างอิง / cohort-normalised distance" : "ระยะ / distance", 0, 1.2, false, {}},
        {"สัดส่วน / share", 0, 0, false, {}},
        {},
        {}};
    chart.series = {histogram("คนเดียวกัน / same", colours[2], part.curve.genuine_distances()),
                    histogram("คนละคน / different", colours[1], part.curve.impostor_distances())};
    double highest = 0.05;
    for (const auto& series : chart.series) {
        for (const auto& [at, share] : series.points) {
            highest = std::max(highest, share);
        }
    }
    chart.up.most = std::ceil(highest * 1.15 * 20) / 20;
    for (int step = 0; step <= 6; ++step) {
        chart.across.ticks.emplace_back(step * 0.2, decimal(step * 0.2, 1));
    }
    for (double share = 0; share <= chart.up.most + 1e-9; share += 0.05) {
        chart.up.ticks.emplace_back(share, decimal(100 * share, 0) + " %");
    }
    chart.marks = {{thresholds.pass, "ผ่าน / pass " + decimal(thresholds.pass, 2)},
                   {thresholds.refer, "ส่งพิจารณา / refer " + decimal(thresholds.refer, 2)}};
    return chart;
}

// The fewest strangers needed to show a rate: with no error among n the interval ends at 3.84 / n.
std::string shown_words(const std::vector<Part>& parts, const domain::FaceThresholds& thresholds) {
    std::string text =
        "เป้าหมาย FMR ไม่เกิน 1:10,000 ที่เกณฑ์ผ่าน และ 1:1,000 ที่เกณฑ์ส่งพิจารณา / Targets: FMR at most 1:10,000 at pass and "
        "1:1,000 at refer.";
    for (const auto& [name, curve] : parts) {
        const auto pass = curve.at(thresholds.pass).false_match;
        const auto refer = curve.at(thresholds.refer).false_match;
        const auto verdict = [](const face::ErrorRate& rate, double target) {
            return rate.high <= target   ? "แสดงได้ / shown"
                   : rate.rate <= target ? "ไม่ขัดกับข้อมูล แต่คู่น้อยเกินกว่าจะยืนยัน / not contradicted, too few pairs to show it"
                                         : "ไม่ถึงเป้า / not reached";
        };
        text += "\n" + name + ": ผ่าน / pass " + verdict(pass, 0.0001) + "; ส่งพิจารณา / refer " + verdict(refer, 0.001);
    }
    return text;
}

}  // namespace

domain::Result<MeasurementReport> evaluation_paper(const FaceTrial& trial) {
    if (!both_kinds(trial.comparisons)) {
        return domain::Failure{domain::FailureCode::ConfigurationInvalid,
                               "the list needs compared pairs of the same and of different persons"};
    }
    const auto parts = parts_of(trial);
    const auto& thresholds = trial.example->thresholds;
    MeasurementReport report{"รายงานความแม่นยำการเปรียบเทียบใบหน้า",
                             "Accuracy report of the face comparison",
                             "AmphoeDesk · " + trial.example->model.name,
                             {}};
    report.blocks = {
        facts_of(trial),
        ReportHeading{"อัตราความผิดพลาด / Error rates"},
        table_of(parts, thresholds),
        ReportParagraph{"ในวงเล็บคือช่วงความเชื่อมั่น 95 % (FMR, FNMR: Wilson; EER: สุ่มซ้ำตามภาพอ้างอิง) / In brackets: 95 % "
                        "intervals (FMR, FNMR: Wilson; EER: resampled by reference picture). FMR: คนละคนแต่ระบบให้ผ่าน / "
                        "different persons taken for one. FNMR: คนเดียวกันแต่ระบบไม่ให้ผ่าน / one person not recognised."},
        ReportParagraph{shown_words(parts, thresholds)},
        det_of(parts)};
    for (const auto& part : parts) {
        report.blocks.push_back(histogram_of(part, thresholds));
    }
    return report;
}

}  // namespace amphoe::gui::console
