#include "gui/console/AgencyReport.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "gui/console/JsonText.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

using documents::ReportFacts;
using documents::ReportHeading;
using documents::ReportParagraph;
using documents::ReportTable;
using domain::Agency;
using domain::ConnectionForms;

constexpr std::array<std::pair<const char*, const char*>, 6> kWords{{
    {"public", "ภาครัฐ"},
    {"private", "ภาคเอกชน"},
    {"invited", "เชิญแล้ว"},
    {"testing", "กำลังทดสอบ"},
    {"live", "ใช้งานจริง"},
    {"suspended", "ระงับ"},
}};

std::string joined(const std::vector<std::string>& words, std::string (*shown)(const std::string&)) {
    std::string text;
    for (const auto& word : words) {
        text += (text.empty() ? "" : ", ") + shown(word);
    }
    return text;
}

std::string as_is(const std::string& word) {
    return word;
}

Json agency_json(const Agency& agency) {
    return {{"id", agency.id},         {"name_th", agency.name_th},       {"name_en", agency.name_en},
            {"sector", agency.sector}, {"status", agency.status},         {"purposes", agency.purposes},
            {"fields", agency.fields}, {"steps_done", agency.steps_done}, {"from_centre", agency.from_centre}};
}

std::string answer_th(const std::string& answer) {
    return answer == "yes" ? "มีแล้ว" : answer == "partly" ? "มีบางส่วน" : "ยังไม่มี";
}

/// The first step that is not done; empty when all are.
std::string next_step(const Agency& agency, const ConnectionForms& forms) {
    for (const auto& step : forms.steps) {
        if (!agency.steps_done.contains(step.key)) {
            return step.key;
        }
    }
    return {};
}

}  // namespace

std::string released_field_th(const std::string& key) {
    for (const auto& [word, thai] : kWords) {
        if (key == word) {
            return thai;
        }
    }
    return domain::released_field_th(key);
}

Report directory_report(const domain::AgencyDirectory& directory, const std::string& sector, const std::string& status,
                        const std::vector<std::string>& left_out) {
    TextLines lines;
    lines.heading("ทำเนียบหน่วยงาน ฉบับ " + directory.version, "Agencies, version " + directory.version);
    Json list = Json::array();
    for (const auto& agency : directory.agencies) {
        if ((sector.empty() || agency.sector == sector) && (status.empty() || agency.status == status)) {
            list.push_back(agency_json(agency));
            lines.line("  " + agency.id + "  " + agency.name_th + "  " + released_field_th(agency.status));
        }
    }
    Json counts = Json::object();
    for (const auto& [name, by_status] : directory.counts()) {
        int all = 0;
        for (const auto& [state, count] : by_status) {
            counts[name][state] = count;
            all += count;
        }
        counts[name]["all"] = all;
        lines.add(released_field_th(name), name, std::to_string(all));
    }
    const auto& announced = directory.announced;
    lines.line("ประกาศ ณ " + announced.as_of + ": ภาครัฐ " + std::to_string(announced.public_sector) + " เอกชน " +
               std::to_string(announced.private_sector) + " / announced");
    for (const auto& key : left_out) {
        lines.line("อ่านรายการนี้จากส่วนกลางไม่ได้ / unreadable in the centre's registry: " + key);
    }
    const Json object{{"version", directory.version},
                      {"effective_from", directory.effective_from},
                      {"counts", std::move(counts)},
                      {"announced",
                       {{"as_of", announced.as_of},
                        {"public", announced.public_sector},
                        {"private", announced.private_sector},
                        {"all", announced.public_sector + announced.private_sector},
                        {"source", announced.source}}},
                      {"left_out", left_out},
                      {"agencies", std::move(list)}};
    return {one_line(object), lines.str()};
}

Report agency_report(const Agency& agency) {
    TextLines lines;
    lines.heading(agency.name_th, agency.name_en);
    lines.add("รหัส", "Code", agency.id);
    lines.add("ภาค", "Sector", released_field_th(agency.sector));
    lines.add("สถานะ", "Status", released_field_th(agency.status));
    lines.add("วัตถุประสงค์", "Purposes", joined(agency.purposes, as_is));
    lines.add("ข้อมูลที่ขอ", "Fields", joined(agency.fields, released_field_th));
    return {one_line(agency_json(agency)), lines.str()};
}

Report checklist_report(const Agency& agency, const ConnectionForms& forms, const std::string& file) {
    TextLines lines;
    lines.heading("ขั้นตอนเชื่อมต่อ: " + agency.name_th, "Steps to connect: " + agency.name_en);
    Json steps = Json::array();
    for (const auto& step : forms.steps) {
        const auto done = agency.steps_done.find(step.key);
        const bool is_done = done != agency.steps_done.end();
        steps.push_back({{"key", step.key},
                         {"title_th", step.title_th},
                         {"official", step.official},
                         {"done", is_done ? Json(done->second) : Json(nullptr)}});
        lines.line((is_done ? "  ☑ " : "  ☐ ") + step.title_th + " / " + step.title_en +
                   (is_done ? "  " + done->second : ""));
    }
    const auto next = next_step(agency, forms);
    const Json object{{"agency", agency.id},
                      {"status", agency.status},
                      {"steps", std::move(steps)},
                      {"next", next.empty() ? Json(nullptr) : Json(next)},
                      {"pdf", file.empty() ? Json(nullptr) : Json(file)}};
    return {one_line(object), lines.str()};
}

documents::MeasurementReport checklist_paper(const Agency& agency, const ConnectionForms& forms,
                                             const std::string& footer) {
    documents::MeasurementReport paper{"รายการตรวจก่อนเชื่อมต่อ Digital ID", "Connection checklist", footer, {}};
    paper.blocks.push_back(ReportFacts{{{"หน่วยงาน", agency.name_th},
                                        {"สถานะ", released_field_th(agency.status)},
                                        {"วัตถุประสงค์", joined(agency.purposes, as_is)},
                                        {"ข้อมูลที่ขอ", joined(agency.fields, released_field_th)}}});
    ReportTable table{{0.3, 0.42, 0.14, 0.14}, {{"ขั้นตอน", "สิ่งที่ต้องมี", "ที่มา", "เสร็จเมื่อ"}}};
    for (const auto& step : forms.steps) {
        const auto done = agency.steps_done.find(step.key);
        table.rows.push_back({step.title_th, step.needs_th, step.official ? "กรมการปกครอง" : "เพิ่มเติม",
                              done == agency.steps_done.end() ? "................" : done->second});
    }
    paper.blocks.push_back(std::move(table));
    paper.blocks.push_back(ReportParagraph{"ขั้นตอนที่มา กรมการปกครอง เป็นขั้นตอนที่เผยแพร่แล้ว ขั้นตอน เพิ่มเติม เป็นข้อเสนอของระบบนี้"});
    return paper;
}

Report readiness_report(const std::string& name, const domain::ReadinessResult& result, const std::string& file) {
    TextLines lines;
    lines.heading("ผลประเมินความพร้อม " + name, "Readiness " + name);
    lines.add("คะแนน", "Score", std::to_string(result.percent) + " %");
    lines.add("ระดับ", "Level", result.level.title_th);
    lines.add("ข้อเสนอแนะ", "Advice", result.level.advice_th);
    for (const auto& text : result.open_th) {
        lines.line("  ☐ " + text);
    }
    const Json object{{"name", name},
                      {"percent", result.percent},
                      {"level", result.level.title_th},
                      {"sections", result.section_percent},
                      {"open", result.open_th},
                      {"pdf", file.empty() ? Json(nullptr) : Json(file)}};
    return {one_line(object), lines.str()};
}

documents::MeasurementReport readiness_paper(const std::string& name, const ConnectionForms& forms,
                                             const domain::ReadinessAnswers& answers,
                                             const domain::ReadinessResult& result, const std::string& footer) {
    documents::MeasurementReport paper{"ผลประเมินความพร้อมด้าน Digital ID", "Readiness self-assessment", footer, {}};
    paper.blocks.push_back(ReportFacts{{{"หน่วยงาน", name},
                                        {"คะแนน", std::to_string(result.percent) + " %"},
                                        {"ระดับ", result.level.title_th},
                                        {"ข้อเสนอแนะ", result.level.advice_th},
                                        {"ฉบับแบบประเมิน", forms.version + " (" + forms.effective_from + ")"}}});
    ReportTable sections{{0.7, 0.3}, {{"หมวด", "คะแนน"}}};
    for (const auto& [section, percent] : result.section_percent) {
        sections.rows.push_back({section, std::to_string(percent) + " %"});
    }
    paper.blocks.push_back(std::move(sections));
    paper.blocks.push_back(ReportHeading{"คำตอบ"});
    ReportTable table{{0.68, 0.12, 0.2}, {{"ข้อ", "น้ำหนัก", "คำตอบ"}}};
    for (const auto& question : forms.questions) {
        table.rows.push_back({question.text_th, std::to_string(question.weight), answer_th(answers.at(question.key))});
    }
    paper.blocks.push_back(std::move(table));
    paper.blocks.push_back(ReportParagraph{"หน่วยงานประเมินตนเอง ผลนี้ไม่ใช่การรับรองของทางราชการ"});
    return paper;
}

}  // namespace amphoe::gui::console
