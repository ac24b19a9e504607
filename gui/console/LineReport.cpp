#include "gui/console/LineReport.h"

#include <nlohmann/json.hpp>

#include "gui/console/JsonText.h"
#include "gui/console/TextLines.h"

namespace amphoe::gui::console {
namespace {

using domain::CheckStep;

struct StepWords {
    const char* title_th;
    const char* title_en;
    const char* remedy_th;
    const char* remedy_en;
};

StepWords words_of(CheckStep::Name name) {
    switch (name) {
        case CheckStep::Name::Dns:
            return {"หาชื่อเครื่องส่วนกลาง", "name of the centre", "ตรวจสายแลน ค่า DNS และชื่อเครื่องส่วนกลางที่ตั้งไว้",
                    "Check the network cable, the DNS setting and the centre's name."};
        case CheckStep::Name::Tcp:
            return {"ต่อถึงพอร์ต", "connection", "ตรวจเราเตอร์ ไฟร์วอลล์ และพอร์ตของส่วนกลาง",
                    "Check router, firewall and the centre's port."};
        case CheckStep::Name::Proxy:
            return {"ผ่านพร็อกซี", "proxy", "ตรวจค่า proxy ใน config.json และสิทธิ์ของพร็อกซี",
                    "Check proxy in config.json and what the proxy allows."};
        case CheckStep::Name::Tls:
            return {"ใบรับรองของส่วนกลาง (TLS)", "the centre's certificate (TLS)",
                    "ตรวจวันที่เวลาของเครื่อง และอุปกรณ์ที่ดักตรวจ TLS แล้วแจ้งผู้ดูแลระบบ",
                    "Check this computer's date, and for devices that inspect TLS; tell the administrator."};
        case CheckStep::Name::Authentication:
            return {"ส่วนกลางรับใบรับรองของเครื่องนี้", "authentication",
                    "ให้ผู้ดูแลระบบต่ออายุใบรับรอง (workstation renew) หรือลงทะเบียนเครื่องใหม่",
                    "Ask the administrator to renew the certificate (workstation renew) or provision anew."};
        case CheckStep::Name::Contract:
            return {"รุ่นของข้อกำหนด", "contract version", "ให้ผู้ดูแลระบบปรับรุ่นโปรแกรมของเครื่องนี้ หรือลองใหม่ภายหลัง",
                    "Ask the administrator to update this program, or try again later."};
    }
    return {"", "", "", ""};
}

const char* state_word(CheckStep::State state) {
    switch (state) {
        case CheckStep::State::Ok:
            return "ผ่าน / ok";
        case CheckStep::State::Failed:
            return "ไม่ผ่าน / FAILED";
        case CheckStep::State::NotReached:
            return "ยังไม่ถึง / not reached";
        case CheckStep::State::NotUsed:
            return "ไม่ใช้ / not used";
    }
    return "";
}

}  // namespace

Report check_report(const std::vector<CheckStep>& steps) {
    Json list = Json::array();
    TextLines lines;
    lines.heading("ตรวจสายไปส่วนกลาง", "The way to the centre");
    for (const auto& step : steps) {
        const auto words = words_of(step.name);
        Json object{{"step", domain::check_step_name(step.name)},
                    {"state", domain::check_state_name(step.state)},
                    {"detail", step.detail}};
        lines.add(words.title_th, words.title_en,
                  std::string(state_word(step.state)) + (step.detail.empty() ? "" : "  " + step.detail));
        if (step.failure) {
            object["code"] = domain::failure_name(*step.failure);
            object["remedy_th"] = words.remedy_th;
            object["remedy_en"] = words.remedy_en;
            lines.line(std::string("    → ") + words.remedy_th + " / " + words.remedy_en);
        }
        list.push_back(std::move(object));
    }
    return {one_line({{"steps", list}}), lines.str()};
}

Report feed_report(const domain::FeedReport& followed, support::Timestamp now) {
    const bool stale = domain::feed_is_stale(followed.state, now);
    TextLines lines;
    lines.heading("ข้อมูลอ้างอิงจากส่วนกลาง", "Reference data of the centre");
    lines.add("หน้าที่รับ", "Pages", std::to_string(followed.pages))
        .add("รายการที่เปลี่ยน", "Changed", std::to_string(followed.changed))
        .add("ข้อมูล ณ", "As of",
             (followed.state.issued_at ? support::to_iso8601(*followed.state.issued_at) : std::string()) +
                 (stale ? "  [เก่า / STALE]" : ""));
    return {one_line({{"pages", followed.pages},
                      {"changed", followed.changed},
                      {"issued_at", json_of(followed.state.issued_at)},
                      {"stale", stale},
                      {"revoked", followed.state.revoked}}),
            lines.str()};
}

Report bundle_report(const domain::BundleExport& made, const std::string& file) {
    TextLines lines;
    lines.heading("ทำไฟล์ปิดผนึกแล้ว งานทั้งหมดยังอยู่ในคิวจนกว่าใบตอบรับจะกลับมา",
                  "Sealed file written; everything stays in the outbox until the receipts are back");
    lines.add("ไฟล์", "File", file)
        .add("งานในไฟล์", "Messages", std::to_string(made.messages))
        .add("ยังเหลือ", "Left out", std::to_string(made.left_out));
    return {
        one_line(
            {{"bundle_id", made.bundle_id}, {"file", file}, {"messages", made.messages}, {"left_out", made.left_out}}),
        lines.str()};
}

Report receipts_report(const domain::BundleImport& taken) {
    TextLines lines;
    lines.heading("นำใบตอบรับเข้าแล้ว", "Receipts taken in");
    lines.add("ส่วนกลางรับ", "Accepted", std::to_string(taken.accepted))
        .add("ส่วนกลางปฏิเสธ", "Rejected", std::to_string(taken.rejected))
        .add("ตอบแล้วก่อนหน้า", "Answered before", std::to_string(taken.already))
        .add("พักไว้", "Parked", std::to_string(taken.refused))
        .add("ใบตอบรับใช้ไม่ได้", "Doubtful", std::to_string(taken.doubtful))
        .add("ไม่ใช่ของเครื่องนี้", "Unknown", std::to_string(taken.unknown));
    return {one_line({{"bundle_id", taken.bundle_id},
                      {"accepted", taken.accepted},
                      {"rejected", taken.rejected},
                      {"already", taken.already},
                      {"parked", taken.refused},
                      {"doubtful", taken.doubtful},
                      {"unknown", taken.unknown}}),
            lines.str()};
}

Report renewal_report() {
    TextLines lines;
    lines.heading("ได้ใบรับรองใหม่แล้ว ใช้ตั้งแต่เริ่มโปรแกรมครั้งถัดไป", "New certificate stored; used from the next start on");
    return {one_line({{"renewed", true}}), lines.str()};
}

}  // namespace amphoe::gui::console
