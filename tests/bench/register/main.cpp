// amphoe-bench-register: population build and load, and question time with and without the district.
#include <chrono>
#include <cstdio>
#include <exception>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/centre/Service.h"
#include "tests/centre/register/Population.h"
#include "tests/centre/register/RegisterLoader.h"
#include "tests/support/TemporaryFolder.h"

namespace {

using namespace amphoe;

double milliseconds_of(const auto& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// Milliseconds for one question, the mean of `count`.
double ask(centre::Service& service, const std::string& kind, const std::string& key, int count) {
    const auto text =
        nlohmann::json{{"case_id", "bench"}, {"key", key}, {"kind", kind}, {"purpose", "move_out"}}.dump();
    const support::Bytes body(text.begin(), text.end());
    const auto now = *support::from_iso8601("2026-11-22T02:00:00.000Z");
    int answered = 0;
    const double all = milliseconds_of([&] {
        for (int at = 0; at < count; ++at) {
            answered += service.register_desk().ask({"9901", "WS-9901-01", ""}, body, now).status == 200 ? 1 : 0;
        }
    });
    if (answered != count) {
        throw std::runtime_error("a question was not answered");
    }
    return all / count;
}

void run(int persons, const std::string& url) {
    testing::TemporaryFolder folder;
    centre::Service service(folder.path(), url);
    constexpr int kQuestions = 300;
    const double person_before = ask(service, "person", "1999900000013", kQuestions);
    const double house_before = ask(service, "house", "99019000001", kQuestions);
    const double made = milliseconds_of([&] { (void)centre::make_population({persons, 2569}); });
    int loaded = 0;
    const double whole = milliseconds_of([&] { loaded = centre::load_population(service.database(), persons); });
    const double person_after = ask(service, "person", "1999900000013", kQuestions);
    const double house_after = ask(service, "house", "99019000001", kQuestions);
    std::printf("%d persons: made in %.0f ms, made and loaded in %.0f ms (%.2f ms per 100)\n", loaded, made, whole,
                whole * 100 / loaded);
    std::printf("person question: %.2f ms before, %.2f ms after the load, ratio %.2f\n", person_before, person_after,
                person_after / person_before);
    std::printf("house question:  %.2f ms before, %.2f ms after the load, ratio %.2f\n", house_before, house_after,
                house_after / house_before);
}

}  // namespace

int main(int count, char** arguments) {
    try {
        run(count > 1 ? std::stoi(arguments[1]) : 20000, count > 2 ? arguments[2] : "");
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "amphoe-bench-register: %s\n", error.what());
        return 1;
    }
}
