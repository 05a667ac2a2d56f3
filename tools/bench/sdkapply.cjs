// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
// Sets one tag on each of the resources that standard input names, by the core of Huawei Cloud's own SDK for
// JavaScript, so many requests at a time. Prints how many were accepted, in how many seconds, and by how much
// processor time: {"accepted", "failed", "seconds", "cpuMs"}.
"use strict";
const {BasicCredentials} = require("@huaweicloud/huaweicloud-sdk-core");
const {ClientBuilder} = require("@huaweicloud/huaweicloud-sdk-core/ClientBuilder");
const task = JSON.parse(require("fs").readFileSync(0, "utf8"));

const credential = new BasicCredentials()
    .withAk(task.accessKey).withSk(task.secretKey).withProjectId(task.projectId);
const client = new ClientBuilder((hc) => hc, "BasicCredentials")
    .withCredential(credential).withEndpoint(task.endpoint).build();

let next = 0;
let accepted = 0;
let failed = 0;
async function worker() {
    while (next < task.ids.length) {
        const id = task.ids[next++];
        try {
            await client.sendRequest({
                method: "POST",
                url: "/v2/{project_id}/{resource_type}/{resource_id}/tags/action",
                contentType: "application/json",
                queryParams: {},
                pathParams: {project_id: task.projectId, resource_type: task.resourceType, resource_id: id},
                headers: {},
                data: {action: "create", tags: [{key: task.key, value: task.value}]},
            });
            ++accepted;
        } catch (error) {
            if (++failed === 1)
                console.error(error);
        }
    }
}

(async () => {
    const began = process.hrtime.bigint();
    const cpuBegan = process.cpuUsage();
    await Promise.all(Array.from({length: task.parallel}, worker));
    const seconds = Number(process.hrtime.bigint() - began) / 1e9;
    const cpu = process.cpuUsage(cpuBegan);
    console.log(JSON.stringify({accepted, failed, seconds, cpuMs: (cpu.user + cpu.system) / 1000}));
})();
