// A service on one of the stores and a workstation at it, with the ways a message comes.
#pragma once

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/sync/CmsReceipts.h"
#include "tests/centre/BatchFrames.h"
#include "tests/centre/TestWorkstation.h"
#include "tests/centre/storage/TestStore.h"

namespace amphoe::centre {

class DeliveryFixture : public StoreTest {
  protected:
    void SetUp() override {
        StoreTest::SetUp();
        if (!HasFatalFailure()) {
            service = std::make_unique<Service>(folder.path(), url());
            workstation = std::make_unique<TestWorkstation>(*service, "WS-1001-01");
        }
    }
    CentreAnswer ask(const CentreRequest& request) { return service->handle(request, Listener::Service, {}); }
    domain::CentreReceipt receipt_of(const support::Bytes& signed_receipt) {
        const auto content =
            sync::content_signed_by(signed_receipt, sync::to_pem(*service->keys().receipts().certificate));
        const auto read = content ? sync::read_receipt(*content) : std::nullopt;
        EXPECT_TRUE(read);
        return read ? read->receipt : domain::CentreReceipt{};
    }
    domain::CentreReceipt deliver(const domain::CentreMessage& message) {
        return receipt_of(ask(workstation->put(message.id, workstation->seal(message))).body);
    }
    BatchPart part_of(const domain::CentreMessage& message) const {
        return {nlohmann::json{{"id", message.id}, {"kind", message.kind}}.dump(), workstation->seal(message)};
    }
    std::vector<BatchPart> answers_to(const std::vector<BatchPart>& parts) {
        const auto answer =
            ask(workstation->post_bytes("/v1/messages/batch", "application/vnd.amphoedesk.batch", write_batch(parts)));
        EXPECT_EQ(answer.status, 200) << text_of(answer);
        return read_batch(answer.body, 100).value_or(std::vector<BatchPart>{});
    }
    int status_of(const BatchPart& part) { return nlohmann::json::parse(part.header_json).at("status"); }
    std::string announce(const support::Bytes& sealed, const std::string& message_id) {
        const nlohmann::json body{
            {"sha256", support::sha256_hex(sealed)}, {"size", sealed.size()}, {"message_id", message_id}};
        const auto answer = ask(workstation->post("/v1/uploads", body.dump()));
        EXPECT_EQ(answer.status, 201) << text_of(answer);
        return nlohmann::json::parse(answer.body).value("upload_id", "");
    }
    CentreAnswer append(const std::string& upload_id, std::size_t offset, const support::Bytes& piece,
                        const std::string& sha256 = "") {
        CentreRequest request{"PATCH", "/v1/uploads/" + upload_id, "application/octet-stream", piece,
                              workstation->fingerprint()};
        request.headers["Upload-Offset"] = std::to_string(offset);
        request.headers["Upload-Piece-SHA256"] = sha256.empty() ? support::sha256_hex(piece) : sha256;
        return ask(request);
    }
    CentreAnswer finish(const std::string& upload_id, const std::string& message_id) {
        return ask(
            workstation->post("/v1/messages", nlohmann::json{{"upload_id", upload_id}, {"id", message_id}}.dump()));
    }
    static domain::CentreMessage noted(const std::string& citizen_id) {
        auto message = enrolment_of(citizen_id);
        message.kind = "day_report";
        return message;
    }

    testing::TemporaryFolder folder;
    std::unique_ptr<Service> service;
    std::unique_ptr<TestWorkstation> workstation;
};

}  // namespace amphoe::centre
