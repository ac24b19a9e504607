#include "tests/scenarios/day/CentreBooks.h"

#include <openssl/cms.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "core/sync/OpenSslHandles.h"
#include "tests/centre/register/RegisterPage.h"

namespace amphoe::testing {
namespace {

using nlohmann::json;

json signed_content(const support::Bytes& receipt) {
    const auto input = sync::bio_of(receipt);
    const sync::CmsPtr cms(d2i_CMS_bio(input.get(), nullptr));
    ASN1_OCTET_STRING** content = cms ? CMS_get0_content(cms.get()) : nullptr;
    if (content == nullptr || *content == nullptr) {
        throw std::runtime_error("the centre keeps something that is no receipt");
    }
    const auto* first = ASN1_STRING_get0_data(*content);
    return json::parse(first, first + ASN1_STRING_length(*content));
}

void read_acts(centre::Connection& connection, const std::string& office, CentreBooks& books) {
    // A comparison of faces is a question, asked outside the outbox.
    const auto known =
        connection.run("SELECT id, kind, receipt FROM acts WHERE office = $1 AND kind <> 'face_comparison'", {office});
    for (const auto& row : known.rows) {
        const auto receipt = signed_content(row.blob(2));
        books.acts[row.text(0)] = {row.text(1), receipt.at("accepted"), receipt.at("reason")};
    }
}

std::vector<centre::RegisterPage> pages(centre::Connection& connection, const std::string& prefix) {
    std::vector<centre::RegisterPage> found;
    const auto rows =
        connection.run("SELECT content FROM records WHERE record_key LIKE $1 ORDER BY record_key", {prefix + "%"});
    for (const auto& row : rows.rows) {
        centre::read_content(row.text(0), found.emplace_back());
    }
    return found;
}

void read_till(centre::Connection& connection, const std::string& office, CentreTill& till) {
    for (const auto& receipt : pages(connection, "fee_receipt/" + office + "/")) {
        const auto satang = std::stol(receipt.text("total_satang"));
        ++till.receipts;
        if (receipt.text("state") == "VOID") {
            ++till.voided;
        } else if (satang == 0) {
            ++till.waived;
        } else {
            (receipt.text("method") == "QR" ? till.qr_satang : till.cash_satang) += satang;
        }
    }
}

}  // namespace

int CentreBooks::accepted_of(const std::string& kind) const {
    return static_cast<int>(std::count_if(
        acts.begin(), acts.end(), [&](const auto& act) { return act.second.kind == kind && act.second.accepted; }));
}

CentreBooks read_centre_books(centre::Database& database, const std::string& office) {
    CentreBooks books;
    const auto connection = database.lease();
    read_acts(*connection, office, books);
    read_till(*connection, office, books.till);
    const auto closes = pages(*connection, "day_close/" + office + "/");
    if (closes.size() == 1) {
        books.closed = {closes.front().fields.begin(), closes.front().fields.end()};
    }
    for (const auto& row : connection->run("SELECT citizen_id, house_code FROM residents").rows) {
        books.houses[row.text(0)] = row.text(1);
    }
    books.houses_known = static_cast<int>(
        connection->run("SELECT count(*) FROM records WHERE record_key LIKE 'house/%'").front().number(0));
    for (const auto& notice : pages(*connection, "move_notice/")) {
        books.open_notices += notice.text("state") == "OPEN" ? 1 : 0;
    }
    return books;
}

}  // namespace amphoe::testing
